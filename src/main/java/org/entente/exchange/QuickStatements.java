package org.entente.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Statements in version 1 of QuickStatements: item, property and value, then qualifiers ({@code
 * P…}) and the reference ({@code S…}), separated by tabs.
 *
 * @see <a href="https://www.wikidata.org/wiki/Help:QuickStatements">Help:QuickStatements</a>
 */
final class QuickStatements {

  /** Name of the file. */
  static final String FILE = "quickstatements.txt";

  private final WikidataProperties properties;
  private final Optional<LocalDate> retrieved;

  /**
   * A writer.
   *
   * @param retrieved when the texts were read; there is no clock here
   */
  QuickStatements(WikidataProperties properties, Optional<LocalDate> retrieved) {
    this.properties = properties;
    this.retrieved = retrieved;
  }

  String text(List<Outcome.Offer> offers) {
    return offers.stream()
        .map(this::line)
        .distinct()
        .sorted()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  String line(Outcome.Offer offer) {
    Proposal proposal = offer.proposal();
    List<String> cells = new ArrayList<>();
    cells.add(proposal.subject().item());
    cells.add(proposal.property().id());
    cells.add(proposal.value().item());
    proposal
        .times()
        .forEach(
            (property, extent) ->
                WikidataTime.covering(extent)
                    .ifPresent(
                        time -> {
                          cells.add(property.id());
                          cells.add(time.quickStatement());
                        }));
    cells.add(source("reference URL"));
    cells.add(quoted(offer.url()));
    retrieved.ifPresent(
        day -> {
          cells.add(source("retrieved"));
          cells.add(new WikidataTime(day, WikidataTime.DAY, false).quickStatement());
        });
    return String.join("\t", cells);
  }

  private String source(String label) {
    return properties.get(label).id().replaceFirst("P", "S");
  }

  /** QuickStatements knows no escape: what would end a text or a cell is written as a URL does. */
  static String quoted(String text) {
    String safe =
        text.replace("\"", "%22").replace("\t", "%09").replaceAll("\\R", "%0A").replace("|", "%7C");
    return '"' + safe + '"';
  }
}
