package org.entente.language.nlp4j;

import it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectSet;
import java.util.Map;

/** From the text of a feature to its column in the weights, for one template of a model. */
final class MappedFeatureIndex extends AbstractObject2IntMap<String> {
  private static final long serialVersionUID = 1;

  private final transient HashTable table;
  private final int group;

  /**
   * @param table the features of the whole model
   * @param group which of the model's index maps this is, from 0
   */
  MappedFeatureIndex(HashTable table, int group) {
    this.table = table;
    this.group = group;
  }

  @Override
  public int getInt(Object feature) {
    return table.find(group, (String) feature);
  }

  /** The toolkit's only way to read an index map; its default value is always -1. */
  @Override
  public Integer getOrDefault(Object feature, Integer otherwise) {
    int column = table.find(group, (String) feature);
    return column < 0 ? otherwise : (Integer) column;
  }

  @Override
  public boolean containsKey(Object feature) {
    return getInt(feature) >= 0;
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException("a mapped index does not count its features");
  }

  @Override
  public ObjectSet<Map.Entry<String, Integer>> entrySet() {
    throw new UnsupportedOperationException("the features of a mapped index are not stored");
  }

  @Override
  public ObjectSet<Object2IntMap.Entry<String>> object2IntEntrySet() {
    throw new UnsupportedOperationException("the features of a mapped index are not stored");
  }
}
