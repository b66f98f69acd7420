package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameShapesTest {

  private final NameShapes shapes = NameShapes.english();

  @Test
  void findsEveryExampleWhole() {
    for (NameShapes.Example example : shapes.examples()) {
      String text = "before " + example.text() + " after";
      assertThat(shapes.find(text))
          .as(example.text())
          .contains(new NameShapes.Shape(7, 7 + example.text().length(), example.type()));
    }
  }

  @Test
  void leavesCommonNounsAlone() {
    assertThat(shapes.find("the war was long and the treaty was short")).isEmpty();
  }
}
