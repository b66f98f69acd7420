package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.entente.gazetteer.GazetteerEntry;
import org.junit.jupiter.api.Test;

class EntityTypeTest {

  @Test
  void gazetteerFilesMayNameEveryTypeAndNoOther() {
    assertThat(GazetteerEntry.types())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EntityType.values()).map(EntityType::name).toList());
    for (EntityType type : EntityType.values()) {
      assertThat(GazetteerEntry.typeOfClass(type.className())).contains(type.name());
    }
    assertThat(GazetteerEntry.typeOfClass("Actor")).isEmpty();
  }
}
