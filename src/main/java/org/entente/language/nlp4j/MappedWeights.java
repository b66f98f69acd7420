package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.nio.FloatBuffer;

/**
 * The weights of a statistical model, column by column: the weights of all labels for feature 0,
 * then for feature 1 and so on. Read-only.
 *
 * <p>Adds in the same order as the toolkit's {@code ColumnMajorVector}, so scores are equal to the
 * last bit.
 */
final class MappedWeights extends MajorVector {
  private static final long serialVersionUID = 1;

  private final transient FloatBuffer columns;

  /**
   * @param columns {@code labels * features} numbers
   */
  MappedWeights(FloatBuffer columns, int labels, int features) {
    this.columns = columns;
    this.label_size = labels;
    this.feature_size = features;
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    for (SparseItem item : features) {
      if (item.getIndex() < feature_size) {
        int at = item.getIndex() * label_size;
        float value = item.getValue();
        for (int label = 0; label < scores.length; label++) {
          scores[label] += columns.get(at + label) * value;
        }
      }
    }
  }

  @Override
  public void addScores(float[] features, float[] scores) {
    int at = 0;
    for (float feature : features) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += columns.get(at++) * feature;
      }
    }
  }

  @Override
  public float get(int index) {
    return columns.get(index);
  }

  @Override
  public int indexOf(int label, int feature) {
    return feature * label_size + label;
  }

  @Override
  public int size() {
    return columns.limit();
  }

  @Override
  public boolean expand(int labels, int features, WeightGenerator generator) {
    throw new UnsupportedOperationException("mapped weights are read-only");
  }

  @Override
  protected void setRowSize(int size) {
    throw new UnsupportedOperationException("mapped weights are read-only");
  }

  @Override
  protected void setColumnSize(int size) {
    throw new UnsupportedOperationException("mapped weights are read-only");
  }

  @Override
  protected MajorVector createInstance() {
    throw new UnsupportedOperationException("mapped weights are read-only");
  }
}
