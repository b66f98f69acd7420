package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.entente.gazetteer.Gazetteer.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private static final String FOLDER = "/org/entente/lexicon/en/actors/";
  private static final Gazetteer GAZETTEER = Gazetteer.english();

  @ParameterizedTest
  @CsvSource({
    "Iraq, Q796",
    "the Republic of Iraq, Q796",
    "IRAQ, Q796",
    "Türkiye, Q43",
    "Turkiye, Q43",
    "Georgia, Q230",
    "Jordan, Q810",
    "Chad, Q657",
    "US, Q30",
    "the U.S., Q30",
    "UK, Q145",
    "Britain, Q145",
    "Soviet Union, Q15180",
    "USSR, Q15180",
    "Carthage, Q2429397",
    "Athens, Q1524",
    "Austria–Hungary, Q28513",
    "United Nations, Q1065",
    "League of Nations, Q38130",
    "NATO, Q7184",
  })
  void bestCandidate(String name, String qid) {
    assertThat(GAZETTEER.candidates(name).get(0).qid()).contains(qid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In",
        "On",
        "As",
        "I",
        "us",
        "King",
        "President",
        "Revolution",
        "General",
        "May",
        "March",
        "Faisal",
        "Ibrahim",
        "Mohammed",
        "Syrian",
        "French",
        "Kenyans",
        "Davis",
        "Utter Unknown"
      })
  void noCandidate(String name) {
    assertThat(GAZETTEER.candidates(name)).isEmpty();
  }

  @Test
  void othersOfTheSameNameStayBehindTheState() {
    assertThat(GAZETTEER.candidates("Georgia"))
        .extracting(Candidate::type)
        .startsWith("STATE")
        .contains("PLACE");
  }

  @ParameterizedTest
  @CsvSource({
    "Syrian, Syria",
    "Dutch, Netherlands",
    "turkish, Turkey",
    "Soviet, Soviet Union",
    "Ottoman, Ottoman Empire",
    "British, United Kingdom"
  })
  void adjective(String word, String state) {
    assertThat(GAZETTEER.stateOfAdjective(word)).map(Candidate::label).contains(state);
  }

  @ParameterizedTest
  @CsvSource({"Iraqis, Iraq", "Turks, Turkey", "Britons, United Kingdom", "Poles, Poland"})
  void people(String word, String state) {
    assertThat(GAZETTEER.stateOfPeople(word)).map(Candidate::label).contains(state);
  }

  @ParameterizedTest
  @CsvSource({"Baghdad, Iraq", "Ankara, Turkey", "Moscow, Russia", "Washington, United States"})
  void capital(String word, String state) {
    assertThat(GAZETTEER.stateOfCapital(word)).map(Candidate::label).contains(state);
  }

  @Test
  void wordOfTwoStatesStandsForNeither() {
    assertThat(GAZETTEER.stateOfAdjective("Congolese")).isEmpty();
    assertThat(GAZETTEER.stateOfAdjective("Roman")).isEmpty();
    assertThat(GAZETTEER.statesOfAdjective("Roman")).hasSize(2);
  }

  @Test
  void adjectivesOfState() {
    assertThat(GAZETTEER.adjectivesOf("Q858")).containsExactly("Syrian");
    assertThat(GAZETTEER.adjectivesOf("Syria")).containsExactly("Syrian");
    assertThat(GAZETTEER.adjectivesOf("Nowhere")).isEmpty();
  }

  @Test
  void beginningsOfNames() {
    assertThat(GAZETTEER.isPrefix("United Arab")).isTrue();
    assertThat(GAZETTEER.isPrefix("the united")).isTrue();
    assertThat(GAZETTEER.isPrefix("Iraqi the")).isFalse();
    assertThat(GAZETTEER.longestTokens()).isBetween(4, 20);
  }

  @Test
  void yearsOfPastStates() {
    Candidate republic = GAZETTEER.candidates("United Arab Republic").get(0);
    assertThat(republic.start()).hasValue(1958);
    assertThat(republic.end()).hasValue(1971);
    assertThat(republic.type()).isEqualTo("HISTORIC_STATE");
  }

  @Test
  void itemsOfStatesAreItemsOfTheSources() throws IOException {
    List<String> items =
        rows("states.tsv").stream().map(row -> row[2]).filter(qid -> !qid.isEmpty()).toList();
    assertThat(items).allMatch(qid -> qid.matches("Q\\d+")).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>();
    rows("gazetteer.tsv.gz").forEach(row -> known.add(row[0]));
    assertThat(known).allMatch(qid -> qid.matches("Q\\d+")).containsAll(items);
  }

  @Test
  void everyStateOfTodayHasAnItemOrIsOneOfTheFew() throws IOException {
    assertThat(rows("states.tsv"))
        .filteredOn(row -> row[1].equals("STATE") && row[2].isEmpty())
        .hasSizeLessThan(5);
  }

  @Test
  void loadsAlike() {
    Gazetteer again = Gazetteer.load();
    for (String name : List.of("Georgia", "Churchill", "Cyprus", "Congo", "Battle of Athens")) {
      assertThat(again.candidates(name)).isEqualTo(GAZETTEER.candidates(name));
    }
    assertThat(again.candidates("Iraq").get(0).qid()).isEqualTo(Optional.of("Q796"));
  }

  private static List<String[]> rows(String file) throws IOException {
    var in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(FOLDER + file));
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
