package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The toolkit's English decoder, over mapped files instead of its own resources.
 *
 * @param folder the files that {@link Conversion} wrote
 */
record Components(Path folder) {
  /** {@code GlobalLexica} can only be made from a configuration. */
  private static final byte[] EMPTY_CONFIGURATION =
      "<configuration><lexica/></configuration>".getBytes(StandardCharsets.UTF_8);

  /** A decoder like {@code new NLPDecoder(config-decode-en.xml)}; its components, in that order. */
  NLPDecoder decoder() throws IOException {
    List<NLPComponent<NLPNode>> components =
        List.of(
            lexica(),
            ModelFiles.in(folder, Conversion.TAGGER).read(),
            new MorphologicalAnalyzer<NLPNode>(Language.ENGLISH),
            ModelFiles.in(folder, Conversion.NAMES).read(),
            ModelFiles.in(folder, Conversion.PARSER).read());
    NLPDecoder decoder = new NLPDecoder();
    decoder.setComponents(components);
    decoder.setTokenizer(NLPUtils.createTokenizer(Language.ENGLISH));
    return decoder;
  }

  private GlobalLexica<NLPNode> lexica() throws IOException {
    GlobalLexica<NLPNode> lexica =
        new GlobalLexica<>(new ByteArrayInputStream(EMPTY_CONFIGURATION));
    lexica.setAmbiguityClasses(
        new GlobalLexicon<Map<String, List<String>>>(
            new MappedLexicon<>(words(Conversion.AMBIGUITY), values(Conversion.AMBIGUITY)),
            Field.word_form_simplified_lowercase,
            Conversion.AMBIGUITY));
    lexica.setWordClusters(
        new GlobalLexicon<Map<String, Set<String>>>(
            new MappedLexicon<>(words(Conversion.CLUSTERS), sets(Conversion.CLUSTERS)),
            Field.word_form_simplified_lowercase,
            Conversion.CLUSTERS));
    HashTable embedded = words(Conversion.EMBEDDINGS);
    FloatBuffer vectors =
        MappedFiles.map(folder.resolve(Conversion.EMBEDDINGS + ".vectors")).asFloatBuffer();
    lexica.setWordEmbeddings(
        new GlobalLexicon<Map<String, float[]>>(
            new MappedEmbeddings(embedded, vectors, vectors.limit() / embedded.size()),
            Field.word_form_undigitalized,
            Conversion.EMBEDDINGS));
    lexica.setNamedEntityGazetteers(
        new GlobalLexicon<>(gazetteer(), Field.word_form_simplified, Conversion.GAZETTEER));
    return lexica;
  }

  private PrefixTree<String, Set<String>> gazetteer() throws IOException {
    GazetteerNode.Tree nodes =
        new GazetteerNode.Tree(
            words(Conversion.GAZETTEER),
            MappedFiles.map(folder.resolve(Conversion.GAZETTEER + ".nodes")).asIntBuffer(),
            sets(Conversion.GAZETTEER));
    PrefixTree<String, Set<String>> tree = new PrefixTree<>();
    tree.setRoot(new GazetteerNode(nodes, 0));
    return tree;
  }

  private HashTable words(String name) throws IOException {
    return HashTable.open(folder.resolve(name + ".words"));
  }

  private List<List<String>> values(String name) throws IOException {
    return WordSets.read(folder.resolve(name + ".values"));
  }

  /** In the stored order, which decides the order of features and so of floating-point sums. */
  private List<Set<String>> sets(String name) throws IOException {
    return values(name).stream()
        .map(words -> Collections.unmodifiableSet(new LinkedHashSet<>(words)))
        .toList();
  }
}
