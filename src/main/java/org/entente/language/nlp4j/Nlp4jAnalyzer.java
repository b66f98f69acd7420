package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.entente.language.Analyzer;
import org.entente.language.Token;
import org.entente.text.Span;

/**
 * English analyses by NLP4J 1.1.3 with its own models. Threads may share it.
 *
 * @see <a href="https://emorynlp.github.io/nlp4j/">NLP4J</a>
 */
public final class Nlp4jAnalyzer implements Analyzer {

  /** What {@link #version()} says, known without loading anything. */
  public static final String VERSION = "nlp4j-1.1.3/1";

  /** Raise it when the form of the cache's files changes. */
  private static final int CACHE_FORMAT = 1;

  private final NLPDecoder decoder;
  private final Lemmas lemmas = new Lemmas();

  /**
   * @param decoder whose components are ready to decode; see {@link #open}
   */
  Nlp4jAnalyzer(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * An analyzer over the cache in a folder. The first call on a machine fills it: about a minute,
   * 1.5 GB of heap and 1 GB of disk; later calls take well under a second.
   *
   * @param cacheRoot the user's cache folder, as {@link org.entente.language.CacheRoot} finds it
   * @param progress told what the filling is doing, one line each; not called when there is nothing
   *     to do
   * @throws IOException if the cache cannot be read or written, or the models are not on the class
   *     path
   */
  public static Nlp4jAnalyzer open(Path cacheRoot, Consumer<String> progress) throws IOException {
    Path folder = cacheRoot.resolve("nlp4j-1.1.3-" + CACHE_FORMAT + "-" + resourceChecksum());
    Consumer<String> steps = step -> progress.accept("preparing language models: " + step);
    new ModelCache(folder)
        .require(
            empty -> new Conversion(empty, steps).run(),
            () -> steps.accept("waiting for another process that is doing it"));
    return new Nlp4jAnalyzer(new Components(folder).decoder());
  }

  @Override
  public List<Token> analyze(String sentence) {
    NLPNode[] nodes = decoder.decode(plainBlanks(sentence));
    List<Token> tokens = new ArrayList<>(nodes.length);
    // the toolkit's node 0 is an artificial root above the sentence
    for (int i = 1; i < nodes.length; i++) {
      tokens.add(token(i - 1, sentence, nodes[i]));
    }
    return tokens;
  }

  @Override
  public String version() {
    return VERSION;
  }

  private Token token(int index, String sentence, NLPNode node) {
    Span span = new Span(node.getStartOffset(), node.getEndOffset());
    // not the toolkit's word: it joins brackets, so that "[ { }" becomes "[{}"
    String form = sentence.substring(span.start(), span.end());
    return new Token(
        index,
        span,
        form,
        lemmas.lemma(node, form),
        node.getPartOfSpeechTag(),
        node.getNamedEntityTag() == null ? "O" : node.getNamedEntityTag(),
        node.getDependencyHead() == null ? -1 : node.getDependencyHead().getID() - 1,
        node.getDependencyLabel());
  }

  /** The toolkit knows only the ASCII blanks: a no-break space would become part of a word. */
  private static String plainBlanks(String sentence) {
    StringBuilder plain = new StringBuilder(sentence);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  /** Eight hexadecimal digits that change with the models on the class path. */
  private static String resourceChecksum() throws IOException {
    CRC32 checksum = new CRC32();
    for (Resource resource : Resource.values()) {
      checksum.update(resource.identity().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }
}
