package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.gazetteer.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleActorsTest {

  private static final TitleActors TITLES = new TitleActors(Gazetteer.english());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iraq–Syria relations | Iraq, Syria",
        "Chile-Peru relations | Chile, Peru",
        "France–Saudi Arabia relations | France, Saudi Arabia",
        "South Korea–Turkey relations | South Korea, Turkey",
        "Relations between India and Nepal | India, Nepal",
        "Eritrean–Ethiopian border conflict | Eritrea, Ethiopia",
        "Russia and Ukraine relations | Russia, Ukraine",
        "Foreign relations of Syria | Syria",
        "Iraqi Kurdistan–Rojava relations | Iraqi Kurdistan, Rojava",
        "A Guide to the United States’ History of Recognition, Diplomatic, and Consular Relations, by Country, since 1776: Albania | United States, Albania",
        "A Guide to the United States’ History of Recognition, Diplomatic, and Consular Relations, by Country, since 1776: Saudi Arabia | United States, Saudi Arabia",
        "Suez Crisis | ''",
        "The Spanish-American War, 1898 | ''",
        "Public relations | ''",
      })
  void readsTheSides(String title, String expected) {
    List<String> sides =
        TITLES.read(title).stream()
            .map(side -> side.known().map(Gazetteer.Candidate::label).orElse(side.name()))
            .toList();
    assertThat(String.join(", ", sides)).isEqualTo(expected);
  }
}
