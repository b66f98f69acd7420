package org.entente.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.lexicon.Frame;
import org.entente.lexicon.LexiconException;

/**
 * Measured precision of each rule: {@code confidence.tsv}, which {@code entente evaluate
 * --confidence} writes. A rule of which no reading was judged has the confidence of its family, a
 * family without any that of all rules together. Immutable.
 */
public final class ConfidenceTable {

  /** First line of the file that is no comment. */
  public static final String HEADER = "scope\tname\tjudged\tright\tconfidence";

  /** The file among the resources. */
  public static final String RESOURCE = "/org/entente/lexicon/en/confidence.tsv";

  private static final String FILE = "confidence.tsv";
  private static final String REMEDY =
      "make the file with ./entente evaluate --confidence JUDGED.tsv --write FILE";

  private final Map<String, RuleConfidence> byRule;

  private ConfidenceTable(Map<String, RuleConfidence> byRule) {
    this.byRule = byRule;
  }

  /** The table that comes with entente, for the rules of these frames and those for names. */
  public static ConfidenceTable english(List<Frame> frames) {
    try (InputStream in = ConfidenceTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new LexiconException(FILE, 1, 1, "no such resource", REMEDY);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return read(text, rules(frames));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of all rules: frames, and those that read named things. */
  public static List<String> rules(List<Frame> frames) {
    return Stream.concat(frames.stream().map(Frame::id), NamedFacts.RULES.stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Reads a table.
   *
   * @param rules every rule there is
   * @throws LexiconException at the first line that names no rule, repeats one, or holds no number
   */
  public static ConfidenceTable read(String text, Collection<String> rules) {
    Map<String, RuleConfidence> rows = new HashMap<>();
    boolean headed = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!headed) {
        if (!line.equals(HEADER)) {
          throw error(number, "the columns are not '" + HEADER.replace('\t', ' ') + "'");
        }
        headed = true;
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 5) {
        throw error(number, cells.length + " columns, not 5");
      }
      String key = key(cells[0], cells[1], rules, number);
      if (rows.put(key, row(cells, number)) != null) {
        throw error(number, "a second line for '" + cells[1] + "'");
      }
    }
    RuleConfidence all = rows.get("all all");
    if (all == null) {
      throw error(number, "no line for all rules together");
    }
    return new ConfidenceTable(byRule(rules, rows, all));
  }

  private static Map<String, RuleConfidence> byRule(
      Collection<String> rules, Map<String, RuleConfidence> rows, RuleConfidence all) {
    Map<String, RuleConfidence> byRule = new TreeMap<>();
    for (String rule : rules) {
      RuleConfidence family = rows.getOrDefault("family " + RuleConfidence.family(rule), all);
      byRule.put(
          rule,
          Optional.ofNullable(rows.get("rule " + rule))
              .orElseGet(() -> new RuleConfidence(rule, 0, 0, family.confidence())));
    }
    return byRule;
  }

  private static String key(String scope, String name, Collection<String> rules, int number) {
    boolean known =
        switch (scope) {
          case "all" -> name.equals("all");
          case "family" -> rules.stream().map(RuleConfidence::family).anyMatch(name::equals);
          case "rule" -> rules.contains(name);
          default -> throw error(number, "unknown scope '" + scope + "'");
        };
    if (!known) {
      throw error(number, "there is no " + scope + " '" + name + "'");
    }
    return scope + " " + name;
  }

  private static RuleConfidence row(String[] cells, int number) {
    try {
      return new RuleConfidence(
          cells[1],
          Integer.parseInt(cells[2]),
          Integer.parseInt(cells[3]),
          Double.parseDouble(cells[4]));
    } catch (IllegalArgumentException e) {
      throw error(number, "no counts and confidence (" + e.getMessage() + ")");
    }
  }

  private static LexiconException error(int line, String problem) {
    return new LexiconException(FILE, line, 1, problem, REMEDY);
  }

  /** How far this rule can be trusted. */
  public RuleConfidence of(String rule) {
    RuleConfidence known = byRule.get(rule);
    if (known == null) {
      throw new IllegalArgumentException("no rule '" + rule + "'");
    }
    return known;
  }

  /** Every rule, by id. */
  public List<RuleConfidence> all() {
    return List.copyOf(byRule.values());
  }
}
