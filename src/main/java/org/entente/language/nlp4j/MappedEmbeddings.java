package org.entente.language.nlp4j;

import java.nio.FloatBuffer;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Word vectors, copied from the mapped file at each use. Only {@code get} is supported.
 *
 * <p>They are kept as the exact 32-bit numbers: 16 bits would save 110 MB of disk, but then nobody
 * could say that the results are those of the toolkit.
 */
final class MappedEmbeddings extends AbstractMap<String, float[]> {
  private final HashTable words;
  private final FloatBuffer vectors;
  private final int dimension;

  /**
   * @param dimension numbers per vector
   */
  MappedEmbeddings(HashTable words, FloatBuffer vectors, int dimension) {
    this.words = words;
    this.vectors = vectors;
    this.dimension = dimension;
  }

  @Override
  public float @Nullable [] get(Object word) {
    int number = words.find(0, (String) word);
    if (number < 0) {
      return null;
    }
    float[] vector = new float[dimension];
    vectors.get(number * dimension, vector);
    return vector;
  }

  @Override
  public Set<Map.Entry<String, float[]>> entrySet() {
    throw new UnsupportedOperationException("the words of mapped embeddings are not stored");
  }
}
