package org.entente.language;

import org.entente.text.Span;

/**
 * One word or mark of a sentence with what the analyzer says of it.
 *
 * @param index position in the sentence, from 0
 * @param span its characters; in the source text once it stands in a {@link Sentence}, in the
 *     sentence as the {@link Analyzer} returns it
 * @param form the characters as written
 * @param lemma dictionary form, lower case
 * @param tag Penn Treebank part of speech, such as {@code NNP} or {@code VBD}
 * @param entityTag OntoNotes name tag in BILOU notation, such as {@code B-PERSON}, or {@code O}
 * @param head index of the governing token, -1 for the root
 * @param relation dependency label in the ClearNLP set: nsubj, nsubjpass, dobj, iobj, agent, prep,
 *     pobj, poss, compound, nmod, det, appos, conj, cc, relcl, acl, advcl, xcomp, ccomp, attr,
 *     acomp, neg, aux, auxpass, mark, advmod, case, punct, root …
 * @see <a href="https://catalog.ldc.upenn.edu/LDC2013T19">OntoNotes 5.0</a>
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    String tag,
    String entityTag,
    int head,
    String relation) {}
