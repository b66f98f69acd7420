package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.entity.EntityType;
import org.junit.jupiter.api.Test;

class ItemClassesTest {

  private static final ItemClasses CLASSES = ItemClasses.load();

  @Test
  void everyRowNamesAType() {
    assertThat(CLASSES.types()).hasSizeGreaterThan(60);
    assertThat(CLASSES.types().keySet()).allMatch(id -> id.matches("Q[1-9]\\d*"));
    assertThat(Arrays.stream(EntityType.values()).map(Enum::name).collect(Collectors.toSet()))
        .containsAll(CLASSES.types().values());
  }

  @Test
  void theFirstRowCounts() {
    assertThat(CLASSES.apply(List.of("Q6256", "Q3024240"))).contains("HISTORIC_STATE");
    assertThat(CLASSES.apply(List.of("Q43229", "Q7278"))).contains("POLITICAL_PARTY");
  }

  @Test
  void anotherClassSaysNothing() {
    assertThat(CLASSES.apply(List.of("Q4167410"))).isEmpty();
    assertThat(CLASSES.apply(List.of())).isEmpty();
  }
}
