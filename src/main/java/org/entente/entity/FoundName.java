package org.entente.entity;

import org.entente.text.Span;

/**
 * A stretch of a sentence that names something, before it is settled what.
 *
 * @param sentence index of the sentence
 * @param span the words in the source text
 * @param headToken index of their syntactic head
 * @param name the words
 * @param type what form, gazetteer and tagger together say it is
 * @param form how the words name it
 * @param rank which finder saw it; the lower wins among equally long ones
 */
record FoundName(
    int sentence,
    Span span,
    int headToken,
    String name,
    EntityType type,
    EntityMention.Form form,
    int rank) {}
