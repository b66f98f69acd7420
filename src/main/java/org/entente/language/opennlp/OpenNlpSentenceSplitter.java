package org.entente.language.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.entente.language.SentenceSplitter;
import org.entente.text.Span;

/**
 * Splits English prose with OpenNLP's model for Universal Dependencies, corrected by {@link
 * Boundaries}. Threads may share it.
 */
public final class OpenNlpSentenceSplitter implements SentenceSplitter {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private final SentenceModel model;

  private OpenNlpSentenceSplitter(SentenceModel model) {
    this.model = model;
  }

  /**
   * Reads the model from the class path.
   *
   * @throws IOException if it is not there or cannot be read
   */
  public static OpenNlpSentenceSplitter open() throws IOException {
    try (InputStream in = OpenNlpSentenceSplitter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException(
            MODEL + " is not on the class path; add opennlp-models-sentdetect-en 1.3.0");
      }
      return new OpenNlpSentenceSplitter(new SentenceModel(in));
    }
  }

  @Override
  public List<Span> split(String paragraph) {
    // a detector keeps the probabilities of its last text, so threads must not share one
    SentenceDetectorME detector = new SentenceDetectorME(model);
    List<Integer> ends = new ArrayList<>();
    for (opennlp.tools.util.Span sentence : detector.sentPosDetect(paragraph)) {
      ends.add(sentence.getEnd());
    }
    return new Boundaries(paragraph).correct(ends);
  }
}
