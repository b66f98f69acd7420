package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  private static EntityLink link(String name, EntityType type, Integer year, String text) {
    Years years = year == 0 ? Years.NONE : new Years(List.of(year));
    return new Candidates(Gazetteer.english(), Set.of(), "", text).link(name, type, years);
  }

  @Test
  void theTypeVetoes() {
    assertThat(link("Damascus", EntityType.PERSON, 0, "Syria").status())
        .isEqualTo(EntityLink.Status.UNLINKED);
    assertThat(link("Damascus", EntityType.PLACE, 0, "Syria").item()).contains("Q3766");
  }

  @Test
  void theTimeVetoes() {
    EntityLink link = link("Saddam Hussein", EntityType.PERSON, 1861, "Iraq");
    assertThat(link.status()).isEqualTo(EntityLink.Status.UNLINKED);
    assertThat(link.reason()).isEqualTo("vetoed: Q1316 is of another time");
    assertThat(link("Gulf War", EntityType.EVENT, 1950, "Iraq").item()).isEmpty();
  }

  @Test
  void aNameAloneIsNotEnoughForTheUnknown() {
    assertThat(link("Zaandam", EntityType.PLACE, 0, "words").status())
        .isNotEqualTo(EntityLink.Status.ACCEPTED);
  }

  @Test
  void saysWhy() {
    assertThat(link("Saddam Hussein", EntityType.PERSON, 1990, "Iraq").reason())
        .isEqualTo("name, type, time, surroundings; no other");
    assertThat(link("Nobody Atall", EntityType.PERSON, 0, "").reason())
        .isEqualTo("the gazetteer does not know the name");
  }

  @Test
  void aTreatyOfManyIsNone() {
    assertThat(link("Treaty of Paris", EntityType.AGREEMENT, 1783, "France").reason())
        .isEqualTo("several agreements bear the name");
  }

  @Test
  void anEventIsOfTheYearsOfTheText() {
    String text = "It was founded in 1930. Before World War II it was small, in 1950 large.";
    assertThat(
            new Candidates(Gazetteer.english(), Set.of(), "", text)
                .link("World War II", EntityType.EVENT, new Years(List.of(1930)))
                .item())
        .contains("Q362");
  }

  @Test
  void placesOfTheTextHelp() {
    Candidates candidates = new Candidates(Gazetteer.english(), Set.of(), "", "no state");
    assertThat(candidates.link("Long Island", EntityType.PLACE, Years.NONE).item()).isEmpty();
    candidates.surround(Set.of("New York"));
    assertThat(candidates.link("Long Island", EntityType.PLACE, Years.NONE).item())
        .contains("Q18438");
  }

  @Test
  void aLooseNameIsEnoughForANearPlace() {
    assertThat(link("Danzig", EntityType.PLACE, 0, "Poland and Prussia").item()).contains("Q1792");
    assertThat(link("Danzig", EntityType.PLACE, 0, "a text of no state").item()).isEmpty();
  }

  @Test
  void keepsWhatItVetoed() {
    assertThat(link("Damascus", EntityType.PERSON, 0, "Syria").candidates())
        .anySatisfy(
            candidate -> {
              assertThat(candidate.item()).isEqualTo("Q3766");
              assertThat(candidate.veto()).contains("is place");
            });
  }
}
