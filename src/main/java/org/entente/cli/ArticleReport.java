package org.entente.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.check.Finding;
import org.entente.check.Proof;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.issue.Issue;

/**
 * What was read from one article, in numbers and with everything that was left out.
 *
 * @param read what extraction gave
 * @param grounded what of it is proved by the text
 * @param sure what of that is sure enough to be published
 * @param doubts what is open about the order of changes between states
 * @param findings what the shapes say about its graph
 * @param proof what the statements of its graph stand on
 */
record ArticleReport(
    ClaimedArticle read,
    ClaimedArticle grounded,
    ClaimedArticle sure,
    List<Issue> doubts,
    List<Finding> findings,
    Proof proof) {
  ArticleReport {
    doubts = List.copyOf(doubts);
    findings = List.copyOf(findings);
  }

  /** Whether the graph cannot be published. */
  boolean broken() {
    return findings.stream().anyMatch(Finding::blocking);
  }

  /** Whether something that was read is not published, or was published without ground. */
  boolean refused() {
    return broken() || ungrounded() > 0 || publishedUngrounded() > 0;
  }

  /** Statements of the published graph that nothing licenses; 0 unless the checks disagree. */
  int publishedUngrounded() {
    return broken() ? 0 : proof.ungrounded().size();
  }

  /** Statements of the published graph that were proved or not. */
  int publishedStatements() {
    return broken() ? 0 : proof.statements();
  }

  private int ungrounded() {
    return read.claims().size() - grounded.claims().size();
  }

  /** Facts left out for want of confidence. */
  private int unsure() {
    return grounded.claims().size() - sure.claims().size();
  }

  /** One line. */
  String summary() {
    return sure.claims().size()
        + " facts, "
        + read.linked().entities().size()
        + " entities"
        + (ungrounded() > 0 ? ", " + ungrounded() + " facts refused: not in the text" : "")
        + (unsure() > 0 ? ", " + unsure() + " facts left out: too little confidence" : "")
        + (publishedUngrounded() > 0
            ? ", " + publishedUngrounded() + " statements published without ground"
            : "")
        + (broken() ? "; not written: the graph breaks a shape" : "");
  }

  /** Several lines, the first with the article's name. */
  String text() {
    Map<String, Integer> facts = new TreeMap<>();
    for (Claim claim : sure.claims()) {
      facts.merge(claim.category() + " " + claim.factuality(), 1, Integer::sum);
    }
    Map<String, Integer> issues = new TreeMap<>();
    for (Issue issue : issues()) {
      issues.merge(issue.code().name(), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    text.append(read.linked().annotated().article().source().name()).append('\n');
    line(text, "sentences", read.linked().annotated().sentences().size());
    line(text, "entities", read.linked().entities().size());
    line(text, "  linked", (int) read.linked().entities().stream().filter(this::linked).count());
    line(text, "facts", sure.claims().size());
    facts.forEach((sort, count) -> line(text, "  " + sort.toLowerCase(Locale.ROOT), count));
    line(text, "issues", issues().size());
    issues.forEach((code, count) -> line(text, "  " + code, count));
    line(text, "facts refused", ungrounded());
    line(text, "facts of too little confidence", unsure());
    line(text, "statements checked", proof.statements());
    proof.grounds().forEach((ground, count) -> line(text, "  " + ground.label(), count));
    line(text, "  published without ground", publishedUngrounded());
    line(text, "shapes broken", (int) findings.stream().filter(Finding::blocking).count());
    for (Issue issue : issues()) {
      text.append("  - ").append(issue.code()).append(": ").append(oneLine(issue.detail()));
      text.append(" [characters ").append(issue.span().start()).append('–');
      text.append(issue.span().end()).append("]\n");
    }
    proof.ungrounded().forEach(finding -> text.append("  - ").append(finding).append('\n'));
    findings.forEach(finding -> text.append("  - ").append(finding).append('\n'));
    return text.append('\n').toString();
  }

  private List<Issue> issues() {
    return Stream.concat(grounded.issues().stream(), doubts.stream()).toList();
  }

  private boolean linked(Entity entity) {
    return entity.link().status() == EntityLink.Status.ACCEPTED;
  }

  private static void line(StringBuilder text, String name, int count) {
    text.append(String.format(Locale.ROOT, "  %-36s %6d%n", name, count).replace("\r", ""));
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ");
  }
}
