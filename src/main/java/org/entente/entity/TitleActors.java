package org.entente.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;

/** The states or other actors that an article's title says it is about: "Iraq–Syria relations". */
final class TitleActors {

  /** "X–Y relations"; the part before the word has two sides. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?:History of )?(.+?) (?:(?:bilateral|diplomatic|foreign|border) )*"
              + "(?:relations|relationship|ties|border|conflict|dispute)");

  private static final Pattern BETWEEN =
      Pattern.compile("(?i).*\\brelations (?:between|of) (?:the )?(.+?)(?: and (?:the )?(.+))?");
  private static final Pattern ABOUT_RELATIONS =
      Pattern.compile("(?i)relations|\\bties\\b|recognition|border|dispute");
  private static final Pattern DASH = Pattern.compile("[–—]|(?<=\\p{L})-(?=\\p{Lu})");
  private static final int MAX_WORDS = 5;

  /**
   * One side of a title.
   *
   * @param name as the title writes it
   * @param known what the gazetteer has for it
   */
  record Side(String name, Optional<Gazetteer.Candidate> known) {}

  private final Gazetteer gazetteer;

  TitleActors(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** One or two sides in the title's order; none where the title is about something else. */
  List<Side> read(String title) {
    Matcher pair = PAIR.matcher(title);
    if (pair.matches()) {
      List<String> sides = split(pair.group(1));
      if (sides.size() == 2) {
        List<Side> read = sides.stream().map(this::side).toList();
        boolean about = title.endsWith("relations") && DASH.matcher(pair.group(1)).find();
        if (about || read.stream().allMatch(side -> side.known().isPresent())) {
          return read;
        }
      }
    }
    Matcher between = BETWEEN.matcher(title);
    if (between.matches()) {
      List<Side> read = new ArrayList<>(List.of(side(between.group(1))));
      if (between.group(2) != null) {
        read.add(side(between.group(2)));
      }
      if (read.stream().allMatch(side -> side.known().isPresent())) {
        return read;
      }
    }
    List<Side> scanned = scan(title);
    return ABOUT_RELATIONS.matcher(title).find() && scanned.size() <= 2 ? scanned : List.of();
  }

  private static List<String> split(String sides) {
    List<String> dashed = List.of(DASH.split(sides, -1));
    return dashed.size() > 1 ? dashed : List.of(sides.split(" and ", -1));
  }

  private Side side(String name) {
    return new Side(name.strip(), state(name.strip()));
  }

  private Optional<Gazetteer.Candidate> state(String name) {
    return gazetteer.candidates(name).stream()
        .filter(c -> EntityType.valueOf(c.type()).isState() && c.weight() >= 0.7)
        .findFirst()
        .or(() -> gazetteer.statesOfAdjective(name).stream().findFirst())
        .or(() -> gazetteer.statesOfPeople(name).stream().findFirst());
  }

  /** Every state that the title names, longest names first. */
  private List<Side> scan(String title) {
    Map<String, Side> states = new LinkedHashMap<>();
    String[] words = title.split("[\\s–—:,]+|['’]s?(?=[\\s:,]|$)|(?<=\\p{L})-(?=\\p{Lu})", -1);
    int from = 0;
    while (from < words.length) {
      int next = from + 1;
      for (int to = Math.min(words.length, from + MAX_WORDS); to > from; to--) {
        String name = String.join(" ", Arrays.copyOfRange(words, from, to));
        if (!name.isBlank() && Character.isUpperCase(name.codePointAt(0))) {
          Optional<Gazetteer.Candidate> state = state(name);
          if (state.isPresent()) {
            states.putIfAbsent(state.get().label(), new Side(name, state));
            next = to;
            break;
          }
        }
      }
      from = next;
    }
    return List.copyOf(states.values());
  }
}
