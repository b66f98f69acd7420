package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model of the toolkit (tagger, name finder or parser) as three files: the serialised object
 * without its two big parts, the features as a {@link HashTable}, the weights as plain numbers.
 *
 * <p>Java serialisation itself leaves the big parts out: the writer replaces each by a small record
 * that says what stood there, and the reader replaces the record by a view of the mapped file.
 *
 * @param skeleton the serialised object
 * @param features from feature to column, for all index maps of the model
 * @param weights the columns, 32-bit floats
 */
record ModelFiles(Path skeleton, Path features, Path weights) {

  /** An index map or a weight vector below this size stays in the skeleton. */
  private static final int BIG = 1000;

  /** What the serialised form may name: the toolkit, its collections, and plain Java values. */
  private static final String ALLOWED_CLASSES =
      "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;"
          + "java.lang.*;java.util.*;org.entente.language.nlp4j.*;!*";

  /** Stands for the index map with this number. */
  private record IndexReference(int group) implements Serializable {}

  /** Stands for the weights of the model. */
  private record WeightsReference(int labels, int features) implements Serializable {}

  static ModelFiles in(Path folder, String model) {
    return new ModelFiles(
        folder.resolve(model + ".model"),
        folder.resolve(model + ".features"),
        folder.resolve(model + ".weights"));
  }

  /** Writes all three files. */
  void write(OnlineComponent<?, ?> component) throws IOException {
    try (Writer out = new Writer(MappedFiles.output(skeleton))) {
      out.writeObject(component);
      out.index.write(features);
    }
  }

  /** A component that decodes. */
  @SuppressWarnings("unchecked") // write() takes nothing else, and the toolkit has one node type
  OnlineComponent<NLPNode, ?> read() throws IOException {
    try (Reader in = new Reader(new BufferedInputStream(Files.newInputStream(skeleton)))) {
      OnlineComponent<NLPNode, ?> component = (OnlineComponent<NLPNode, ?>) in.readObject();
      // not part of the serialised form; without it the parser silently returns nonsense
      component.setFlag(NLPFlag.DECODE);
      return component;
    } catch (ClassNotFoundException e) {
      throw new IOException(skeleton + ": not a model of this version of NLP4J", e);
    }
  }

  private final class Writer extends ObjectOutputStream {
    private final HashTable.Builder index = new HashTable.Builder();
    private int groups;
    private boolean weightsWritten;

    Writer(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) throws IOException {
      if (object instanceof Object2IntMap<?> map && map.size() >= BIG) {
        int group = groups++;
        for (Object2IntMap.Entry<?> entry : map.object2IntEntrySet()) {
          index.put(group, (String) entry.getKey(), entry.getIntValue());
        }
        return new IndexReference(group);
      }
      if (object instanceof ColumnMajorVector vector && vector.size() >= BIG && !weightsWritten) {
        weightsWritten = true;
        try (DataOutputStream out = MappedFiles.output(weights)) {
          for (int i = 0; i < vector.size(); i++) {
            out.writeFloat(vector.get(i));
          }
        }
        return new WeightsReference(vector.getLabelSize(), vector.getFeatureSize());
      }
      return object;
    }
  }

  private final class Reader extends ObjectInputStream {
    private final HashTable index;
    private final FloatBuffer columns;

    Reader(InputStream in) throws IOException {
      super(in);
      index = HashTable.open(features);
      columns = MappedFiles.map(weights).asFloatBuffer();
      enableResolveObject(true);
      setObjectInputFilter(ObjectInputFilter.Config.createFilter(ALLOWED_CLASSES));
    }

    @Override
    protected Object resolveObject(Object object) {
      if (object instanceof IndexReference reference) {
        return new MappedFeatureIndex(index, reference.group());
      }
      if (object instanceof WeightsReference reference) {
        return new MappedWeights(columns, reference.labels(), reference.features());
      }
      return object;
    }
  }
}
