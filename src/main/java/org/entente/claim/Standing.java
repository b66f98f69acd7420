package org.entente.claim;

import java.util.List;
import org.entente.language.Token;

/**
 * How far a clause is asserted.
 *
 * @param factuality actual unless the clause or what governs it says otherwise
 * @param sources tokens of those who say so, where it is only alleged or denied
 */
record Standing(Factuality factuality, List<Token> sources) {}
