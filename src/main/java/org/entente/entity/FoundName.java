package org.entente.entity;

import org.entente.text.Span;

/**
 * A stretch of a sentence that names something, before it is settled what.
 *
 * @param sentence index of the sentence
 * @param span the words in the source text
 * @param headToken index of their syntactic head
 * @param name the words
 * @param title the title before a person's name, such as "President", or nothing
 * @param type what form, gazetteer and tagger together say it is
 * @param form how the words name it
 * @param rank which finder saw it; the lower wins among equally long ones
 */
record FoundName(
    int sentence,
    Span span,
    int headToken,
    String name,
    String title,
    EntityType type,
    EntityMention.Form form,
    int rank) {

  /** Seen by its form, such as "Treaty of X". */
  static final int SHAPE = 0;

  /** Known to the gazetteer, or named elsewhere in the article. */
  static final int KNOWN = 1;

  /** Seen by the tagger alone. */
  static final int TAGGED = 2;

  FoundName as(EntityType other) {
    return new FoundName(sentence, span, headToken, name, title, other, form, rank);
  }
}
