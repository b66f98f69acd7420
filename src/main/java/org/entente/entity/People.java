package org.entente.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;

/**
 * The people whom an article calls by their full name, and who is meant by a part of it: "Saddam",
 * "al-Assad", "Wilkes". Where two people share the part, their time in office decides, then who was
 * named last in the paragraph; else nobody is.
 */
final class People {

  private static final Pattern OFFICE = Pattern.compile("\\((\\d{4})[–-](\\d{4})?\\)");
  private static final int FITS_OFFICE = 2;
  private static final int MAY_FIT = 1;

  /** One person of the article. */
  static final class Person {
    private String full;
    private final List<Integer> years = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    Person(String full) {
      this.full = full;
      names.add(full);
    }

    /** The fullest name. */
    String full() {
      return full;
    }

    Years years() {
      return new Years(years);
    }
  }

  private final Gazetteer gazetteer;
  private final PersonTitles titles;
  private final List<Person> people = new ArrayList<>();

  People(Gazetteer gazetteer, PersonTitles titles) {
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  /** Whether the name is a full one, of a given name and another. */
  static boolean isFull(String name) {
    return name.contains(" ") && !name.matches("(?i)(?:al|el|de|von|van|ibn|bin) \\S+");
  }

  /** Takes note of a full name. */
  void see(String name, Years years) {
    Person person =
        withFullName(name)
            .orElseGet(
                () -> {
                  Person made = new Person(name);
                  people.add(made);
                  return made;
                });
    person.names.add(name);
    person.years.addAll(years.all());
    if (name.length() > person.full.length()) {
      person.full = name;
    }
  }

  /** The person of that full name, middle names and initials aside. */
  Optional<Person> withFullName(String name) {
    return people.stream()
        .filter(person -> person.names.stream().anyMatch(known -> isSame(known, name)))
        .findFirst();
  }

  private static boolean isSame(String one, String other) {
    String[] first = Gazetteer.normal(one).split(" ", -1);
    String[] second = Gazetteer.normal(other).split(" ", -1);
    if (!first[first.length - 1].equals(second[second.length - 1])
        || !(first[0].equals(second[0])
            || isInitial(first[0], second[0])
            || isInitial(second[0], first[0]))) {
      return false;
    }
    // Two different middle names are two people.
    return first.length == 2 || second.length == 2 || middle(first).equals(middle(second));
  }

  private static boolean isInitial(String shorter, String longer) {
    return shorter.length() == 2 && shorter.endsWith(".") && longer.charAt(0) == shorter.charAt(0);
  }

  private static String middle(String[] words) {
    return String.join(" ", List.of(words).subList(1, words.length - 1))
        .replaceAll("(\\p{L})[^ ]*", "$1");
  }

  /** Everybody of whose name the words are a part. */
  List<Person> withPart(String part) {
    String key = part.toLowerCase(Locale.ROOT);
    return people.stream()
        .filter(person -> person.names.stream().anyMatch(name -> parts(name).contains(key)))
        .toList();
  }

  /**
   * Who is meant by a part of a name.
   *
   * @param years of the sentence
   * @param before full names read so far in the same paragraph, the latest last
   */
  Optional<Person> named(String part, Years years, List<Person> before) {
    List<Person> all = withPart(part);
    if (all.size() <= 1) {
      return all.stream().findFirst();
    }
    int best = all.stream().mapToInt(person -> fit(person, years)).max().orElse(0);
    List<Person> fitting = all.stream().filter(person -> fit(person, years) == best).toList();
    if (fitting.size() == 1 && best > 0) {
      return Optional.of(fitting.get(0));
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (fitting.contains(before.get(i))) {
        return Optional.of(before.get(i));
      }
    }
    return Optional.empty();
  }

  private Set<String> parts(String full) {
    Set<String> parts = new LinkedHashSet<>();
    String[] words = full.toLowerCase(Locale.ROOT).split(" ", -1);
    int last = words.length - 1;
    while (last > 0 && titles.isParticle(words[last])) {
      last--;
    }
    for (int i : new int[] {0, last}) {
      if (!titles.isParticle(words[i]) && words[i].length() > 2) {
        parts.add(words[i]);
      }
    }
    String surname = words[last];
    if (surname.matches("(?:al|el|as|ash|ad|an)-.+")) {
      parts.add(surname.substring(surname.indexOf('-') + 1));
    }
    if (last > 0 && titles.isParticle(words[last - 1])) {
      parts.add(words[last - 1] + " " + surname);
    }
    return parts;
  }

  /** 2 in office at the time, 1 perhaps alive, 0 out of the time. */
  private int fit(Person person, Years years) {
    if (!years.isKnown()) {
      return MAY_FIT;
    }
    List<Gazetteer.Candidate> known =
        gazetteer.candidates(person.full).stream().filter(c -> c.type().equals("PERSON")).toList();
    if (known.isEmpty()) {
      return MAY_FIT;
    }
    Gazetteer.Candidate candidate = known.get(0);
    Matcher office = OFFICE.matcher(candidate.description());
    boolean held = false;
    while (office.find()) {
      held = true;
      int from = Integer.parseInt(office.group(1));
      int to = office.group(2) == null ? Integer.MAX_VALUE - 1 : Integer.parseInt(office.group(2));
      if (years.touch(from, to)) {
        return FITS_OFFICE;
      }
    }
    boolean dead = candidate.end().isPresent() && years.first() > candidate.end().getAsInt();
    return held || dead ? 0 : MAY_FIT;
  }
}
