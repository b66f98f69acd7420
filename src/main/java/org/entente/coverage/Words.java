package org.entente.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.claim.Argument;
import org.entente.claim.Claim;

/** What both reports call things. */
final class Words {

  private Words() {}

  /** {@code DiplomaticRelationsEstablished} as "Diplomatic relations established". */
  static String kind(Claim claim) {
    String kind = claim.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
  }

  static String status(Claim claim) {
    return claim.factuality().name().toLowerCase(Locale.ROOT);
  }

  /** The roles with their fillers: "initiator Syria; recipient Iraq". */
  static String roles(Claim claim, Coverage coverage) {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    claim.name().ifPresent(name -> roles.put("name", List.of(coverage.label(name))));
    for (Argument argument : claim.arguments()) {
      roles
          .computeIfAbsent(argument.role().property(), role -> new ArrayList<>())
          .add(coverage.label(argument.entity()));
    }
    claim.attributedTo().ifPresent(who -> roles.put("says", List.of(coverage.label(who))));
    return roles.entrySet().stream()
        .map(role -> role.getKey() + " " + String.join(", ", role.getValue()))
        .collect(Collectors.joining("; "));
  }

  static String time(Claim claim) {
    return claim
        .time()
        .map(time -> time.period().edtf() + (time.inferred() ? " (in part from earlier text)" : ""))
        .orElse("no time");
  }

  /** The rules that read it in this sentence. */
  static String rules(Claim claim, Mark mark) {
    return claim.evidence().stream()
        .filter(evidence -> evidence.sentence().equals(mark.sentence().span()))
        .map(evidence -> evidence.rule())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Share of all, in whole percent. */
  static String share(int part, int all) {
    return all == 0 ? "–" : Math.round(100.0 * part / all) + " %";
  }

  static int total(Map<Status, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
