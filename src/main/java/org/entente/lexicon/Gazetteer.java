package org.entente.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/**
 * Known names of states, people, places, organisations, events and agreements with their Wikidata
 * items. Immutable; threads may share it.
 *
 * <p>States come from {@code actors/states.tsv}, our own compilation, and win over entities of
 * {@code actors/gazetteer.tsv.gz} that bear the same name.
 */
public final class Gazetteer {

  /**
   * One entity that a name may mean.
   *
   * @param qid its Wikidata item, where known
   * @param label its English label
   * @param type name of its entity type
   * @param weight how surely the name means it, from 0 to 1
   * @param prior how well known it is, from 0 upwards
   * @param start year of birth or beginning
   * @param end year of death or end
   * @param iso3 ISO 3166-1 code of a state, else empty
   * @param description short description, may be empty
   */
  public record Candidate(
      Optional<String> qid,
      String label,
      String type,
      double weight,
      double prior,
      OptionalInt start,
      OptionalInt end,
      String iso3,
      String description) {

    private Candidate weighing(double other) {
      return new Candidate(qid, label, type, other, prior, start, end, iso3, description);
    }
  }

  private static final String FOLDER = "/org/entente/lexicon/en/actors/";
  private static final double STATE_PRIOR = 5;

  private final Map<String, List<Candidate>> names = new HashMap<>();
  private final Map<String, Candidate> adjectives = new HashMap<>();
  private final Map<String, Candidate> people = new HashMap<>();
  private final Map<String, Candidate> capitals = new HashMap<>();

  private Gazetteer() {}

  /**
   * The bundled gazetteer.
   *
   * @throws LexiconException where a file is missing or a line has too few columns
   */
  public static Gazetteer english() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.readStates();
    gazetteer.readEntities();
    gazetteer
        .names
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingDouble((Candidate c) -> -c.weight() * (1 + c.prior()))
                        .thenComparing(c -> c.qid().orElse(""))
                        .thenComparing(Candidate::label)));
    return gazetteer;
  }

  /** What a name may mean, best first; none for an unknown name. */
  public List<Candidate> candidates(String name) {
    return List.copyOf(names.getOrDefault(normal(name), List.of()));
  }

  /** The state of an adjective such as "Syrian". */
  public Optional<Candidate> stateOfAdjective(String word) {
    return Optional.ofNullable(adjectives.get(word));
  }

  /** The state of a noun for its people, such as "Syrians". */
  public Optional<Candidate> stateOfPeople(String word) {
    return Optional.ofNullable(people.get(word));
  }

  /** The state that has the place as its capital. */
  public Optional<Candidate> stateOfCapital(String name) {
    return Optional.ofNullable(capitals.get(name));
  }

  /**
   * The form under which names are compared: plain letters, hyphens and apostrophes, lower case.
   */
  static String normal(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[\\u2010-\\u2015]", "-")
            .replaceAll("[\\u2018\\u2019\\u02BC`]", "'")
            .toLowerCase(Locale.ROOT);
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  private void readStates() {
    int line = 0;
    for (String row : lines("states.tsv", false)) {
      line++;
      if (row.startsWith("#") || row.startsWith("name\t")) {
        continue;
      }
      String[] cells = cells("states.tsv", line, row, 8);
      Candidate state =
          new Candidate(
              Optional.of(cells[2]).filter(qid -> !qid.isEmpty()),
              cells[0],
              cells[1],
              1,
              STATE_PRIOR,
              OptionalInt.empty(),
              OptionalInt.empty(),
              cells[7],
              "");
      add(cells[0], state);
      for (String other : parts(cells[3])) {
        add(other, state);
      }
      parts(cells[4]).forEach(adjective -> adjectives.putIfAbsent(adjective, state));
      parts(cells[5]).forEach(noun -> people.putIfAbsent(noun, state));
      parts(cells[6]).forEach(capital -> capitals.putIfAbsent(capital, state));
    }
  }

  private void readEntities() {
    int line = 0;
    for (String row : lines("gazetteer.tsv.gz", true)) {
      line++;
      if (row.startsWith("#")) {
        continue;
      }
      String[] cells = cells("gazetteer.tsv.gz", line, row, 9);
      Candidate entity =
          new Candidate(
              Optional.of(cells[0]),
              cells[1],
              cells[2],
              1,
              Double.parseDouble(cells[6]),
              year(cells[3]),
              year(cells[4]),
              cells[5],
              cells[7]);
      for (String name : parts(cells[8])) {
        int semicolon = name.lastIndexOf(';');
        add(
            name.substring(0, semicolon),
            entity.weighing(Double.parseDouble(name.substring(semicolon + 1))));
      }
    }
  }

  private void add(String name, Candidate candidate) {
    List<Candidate> known = names.computeIfAbsent(normal(name), key -> new ArrayList<>(2));
    if (known.stream()
        .noneMatch(other -> other.qid().isPresent() && other.qid().equals(candidate.qid()))) {
      known.add(candidate);
    }
  }

  private static OptionalInt year(String cell) {
    return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }

  private static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static String[] cells(String file, int line, String row, int count) {
    String[] cells = row.split("\t", -1);
    if (cells.length < count) {
      throw new LexiconException(
          file, line, 1, "only " + cells.length + " columns", "write " + count);
    }
    return cells;
  }

  private static List<String> lines(String file, boolean packed) {
    try (InputStream in = Gazetteer.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new LexiconException(file, 1, 1, "no such resource", "check the jar");
      }
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  packed ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      }
    } catch (IOException e) {
      throw new LexiconException(file, 1, 1, "cannot be read: " + e.getMessage(), "check the jar");
    }
  }
}
