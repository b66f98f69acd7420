package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private final People people = new People(Gazetteer.english(), PersonTitles.english());

  private String named(String part, Years years) {
    return people.named(part, years, List.of()).map(People.Person::full).orElse("nobody");
  }

  @Test
  void knowsPartsOfFullNames() {
    people.see("Ahmed Hassan al-Bakr", Years.NONE);
    people.see("Faisal I", Years.NONE);
    assertThat(named("al-Bakr", Years.NONE)).isEqualTo("Ahmed Hassan al-Bakr");
    assertThat(named("Bakr", Years.NONE)).isEqualTo("Ahmed Hassan al-Bakr");
    assertThat(named("Faisal", Years.NONE)).isEqualTo("Faisal I");
    assertThat(named("Hassan", Years.NONE)).isEqualTo("nobody");
  }

  @Test
  void theOfficeDecidesBetweenFatherAndSon() {
    people.see("Hafez al-Assad", Years.NONE);
    people.see("Bashar al-Assad", Years.NONE);
    assertThat(named("Assad", new Years(List.of(1982)))).isEqualTo("Hafez al-Assad");
    assertThat(named("Assad", new Years(List.of(2011)))).isEqualTo("Bashar al-Assad");
    assertThat(named("Assad", Years.NONE)).isEqualTo("nobody");
  }

  @Test
  void whoWasNamedLastDecidesElse() {
    people.see("John Adams", Years.NONE);
    people.see("Samuel Adams", Years.NONE);
    People.Person samuel = people.withFullName("Samuel Adams").orElseThrow();
    assertThat(people.named("Adams", Years.NONE, List.of(samuel))).contains(samuel);
  }

  @Test
  void initialsAreNoOtherPerson() {
    people.see("Robert Shufeldt", Years.NONE);
    people.see("Robert W. Shufeldt", Years.NONE);
    assertThat(people.withPart("Shufeldt")).hasSize(1);
    assertThat(named("Shufeldt", Years.NONE)).isEqualTo("Robert W. Shufeldt");
  }

  @Test
  void yearsAreReadFromWords() {
    assertThat(Years.of("in 1974 and 1975, 2,000 men, 1,500 guns").all())
        .containsExactly(1974, 1975);
  }
}
