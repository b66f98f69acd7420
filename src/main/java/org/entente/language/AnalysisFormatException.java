package org.entente.language;

import java.io.IOException;

/** A file of stored analyses is damaged or was made by another version. */
public final class AnalysisFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * Says what is wrong.
   *
   * @param message what is wrong, with the text in question
   */
  public AnalysisFormatException(String message) {
    super(message);
  }
}
