package org.entente.entity;

import org.entente.text.Span;

/**
 * Words that name an entity.
 *
 * @param sentence index of the sentence
 * @param span the words in the source text, articles ("the") left out
 * @param headToken index in the sentence of the syntactic head of the words
 * @param entity id of the {@link Entity}
 * @param form how they name it
 */
public record EntityMention(int sentence, Span span, int headToken, String entity, Form form) {

  /** How words refer. */
  public enum Form {
    /** A name: "Iraq", "Hafez al-Assad", "the Ba'ath Party". */
    NAME,
    /** A part of a full name used alone: "Bakr", "Saddam". */
    SHORT_NAME,
    /** An adjective or noun of origin: "Syrian", "the Iraqis"; its entity is the state. */
    DEMONYM,
    /** A noun phrase around an actor noun: "Syrian rebels", "the Iraqi government". */
    NOMINAL,
    /** A word that stands for a name: "he", "its". */
    PRONOUN
  }
}
