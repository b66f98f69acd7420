package org.entente.language;

import java.util.List;
import org.entente.text.Span;

/** Finds the sentences of a paragraph. */
public interface SentenceSplitter {

  /**
   * Splits one paragraph.
   *
   * @param paragraph its characters
   * @return spans relative to the paragraph, in order, without surrounding blanks, not overlapping
   */
  List<Span> split(String paragraph);
}
