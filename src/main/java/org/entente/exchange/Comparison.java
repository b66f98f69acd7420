package org.entente.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what is offered for upload, and sees which times differ. */
final class Comparison {

  private final WikidataProperties properties;
  private final Existing existing;
  private final Sources sources;
  private final double minConfidence;

  /**
   * A comparison.
   *
   * @param existing what Wikidata says already
   * @param minConfidence facts of less are not offered
   */
  Comparison(
      WikidataProperties properties, Existing existing, Sources sources, double minConfidence) {
    this.properties = properties;
    this.existing = existing;
    this.sources = sources;
    this.minConfidence = minConfidence;
  }

  /**
   * Decides.
   *
   * @param statements whose values are items
   * @param dates of named things, which are only compared
   */
  Outcome of(List<Proposal> statements, List<Proposal> dates) {
    List<Outcome.Offer> offers = new ArrayList<>();
    List<Outcome.LeftOut> leftOut = new ArrayList<>();
    List<Outcome.Difference> differences = new ArrayList<>();
    Set<String> offered = new HashSet<>();
    for (List<Proposal> same : grouped(statements)) {
      differences.addAll(differences(same));
      Proposal best = same.get(0);
      Optional<String> reason = reason(best, same);
      Proposal offer = withoutEndOfTheFirst(best, same);
      if (reason.isPresent()) {
        same.forEach(proposal -> leftOut.add(new Outcome.LeftOut(proposal, reason.get())));
        continue;
      }
      if (offered.add(key(offer))) {
        offers.add(new Outcome.Offer(offer, sources.url(offer.ground())));
      }
      same.stream()
          .skip(1)
          .forEach(
              proposal ->
                  leftOut.add(
                      new Outcome.LeftOut(
                          proposal,
                          isRelation(proposal)
                              ? "a later stretch; QuickStatements would add its dates to the first"
                              : "told more than once; the surest is offered")));
    }
    dates.forEach(date -> differences.addAll(dateDifferences(date)));
    return new Outcome(offers, leftOut, differences);
  }

  /**
   * Proposals with the same statement; stretches in the order of their beginning, else surest
   * first.
   */
  private List<List<Proposal>> grouped(List<Proposal> proposals) {
    Map<String, List<Proposal>> groups = new LinkedHashMap<>();
    for (Proposal proposal : proposals) {
      groups.computeIfAbsent(key(proposal), key -> new ArrayList<>()).add(proposal);
    }
    WikidataProperty start = properties.get("start time");
    Comparator<Proposal> byStart =
        Comparator.comparing(
            proposal ->
                proposal
                    .times()
                    .getOrDefault(start, Extent.OPEN)
                    .last()
                    .map(day -> day.toEpochDay())
                    .orElse(Long.MAX_VALUE));
    Comparator<Proposal> bySureness =
        Comparator.comparing(proposal -> -proposal.ground().confidence());
    groups
        .values()
        .forEach(
            group ->
                group.sort(
                    isRelation(group.get(0)) ? byStart.thenComparing(bySureness) : bySureness));
    return List.copyOf(groups.values());
  }

  private boolean isRelation(Proposal proposal) {
    return proposal.property().equals(properties.get("diplomatic relation"));
  }

  /** Things without an item are told apart by their IRI. */
  private static String key(Proposal proposal) {
    return proposal.property().id() + " " + name(proposal.subject()) + " " + name(proposal.value());
  }

  private static String name(Proposal.Thing thing) {
    return thing.item().isEmpty() ? thing.iri() : thing.item();
  }

  private Optional<String> reason(Proposal proposal, List<Proposal> same) {
    if (proposal.subject().item().isEmpty()) {
      return Optional.of(proposal.subject().label() + " has no one item");
    }
    if (proposal.value().item().isEmpty()) {
      return Optional.of(proposal.value().label() + " has no one item");
    }
    if (proposal.subject().item().equals(proposal.value().item())) {
      return Optional.of("both are the same item");
    }
    if (proposal.ground().confidence() < minConfidence) {
      return Optional.of(
          "confidence " + proposal.ground().confidence() + ", less than " + minConfidence);
    }
    if (isRelation(proposal) && same.size() > 1 && !followEachOther(same)) {
      return Optional.of("several stretches, whose order or present state is not clear");
    }
    List<ExistingStatement> known =
        existing.find(proposal.subject().item(), proposal.property().id(), proposal.value().item());
    if (!known.isEmpty() && !(known.size() == 1 && addsATime(proposal, known.get(0)))) {
      return Optional.of("Wikidata has it");
    }
    if (sources.url(proposal.ground()).isEmpty()) {
      return Optional.of(
          "no address of the text "
              + Sources.name(proposal.ground().article())
              + "; give it with --source-url");
    }
    return Optional.empty();
  }

  /** Whether each stretch but the last has ended, and the last has not. */
  private boolean followEachOther(List<Proposal> stretches) {
    WikidataProperty end = properties.get("end time");
    for (int i = 0; i < stretches.size(); i++) {
      boolean ended = !stretches.get(i).times().getOrDefault(end, Extent.OPEN).equals(Extent.OPEN);
      if (ended == (i == stretches.size() - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Relations that broke and were restored hold, so the first stretch's end is not theirs. */
  private Proposal withoutEndOfTheFirst(Proposal first, List<Proposal> same) {
    if (!isRelation(first) || same.size() == 1) {
      return first;
    }
    Map<WikidataProperty, Extent> times = new LinkedHashMap<>(first.times());
    times.remove(properties.get("end time"));
    return new Proposal(first.property(), first.subject(), first.value(), times, first.ground());
  }

  /** Whether Wikidata has the statement without any time, and we know one. */
  private static boolean addsATime(Proposal proposal, ExistingStatement known) {
    return known.times().isEmpty()
        && proposal.times().values().stream()
            .anyMatch(time -> WikidataTime.covering(time).isPresent());
  }

  /** Differences of one statement that the texts tell once or several times. */
  private List<Outcome.Difference> differences(List<Proposal> same) {
    Proposal first = same.get(0);
    if (first.subject().item().isEmpty() || first.value().item().isEmpty()) {
      return List.of();
    }
    return differences(
        same, existing.find(first.subject().item(), first.property().id(), first.value().item()));
  }

  private List<Outcome.Difference> dateDifferences(Proposal date) {
    List<ExistingStatement> known = new ArrayList<>();
    if (!date.subject().item().isEmpty()) {
      date.times()
          .keySet()
          .forEach(
              property -> known.addAll(existing.find(date.subject().item(), property.id(), "")));
    }
    return differences(List.of(date), known);
  }

  /**
   * The tellings that say when; those that say it on one side only ("by 1997"), which fit nearly
   * every time, only where no other does.
   */
  private List<Proposal> tellingOf(WikidataProperty property, List<Proposal> tellings) {
    List<Proposal> open = new ArrayList<>();
    List<Proposal> closed = new ArrayList<>();
    for (Proposal telling : tellings) {
      Extent ours = telling.times().getOrDefault(property, Extent.OPEN);
      if (!ours.equals(Extent.OPEN) && telling.ground().confidence() >= minConfidence) {
        (ours.first().isPresent() && ours.last().isPresent() ? closed : open).add(telling);
      }
    }
    return closed.isEmpty() ? open : closed;
  }

  /**
   * A time differs where no telling of it can be any of Wikidata's; the first telling stands for
   * all.
   */
  private List<Outcome.Difference> differences(
      List<Proposal> tellings, List<ExistingStatement> statements) {
    List<Outcome.Difference> found = new ArrayList<>();
    for (WikidataProperty property : tellings.get(0).times().keySet()) {
      List<Outcome.Difference> apart = new ArrayList<>();
      boolean fits = false;
      for (Proposal telling : tellingOf(property, tellings)) {
        Extent ours = telling.times().getOrDefault(property, Extent.OPEN);
        for (ExistingStatement statement : statements) {
          for (WikidataTime theirs : statement.times().getOrDefault(property.id(), List.of())) {
            fits |= !ours.isApartFrom(theirs.extent());
            apart.add(
                new Outcome.Difference(
                    telling, property, ours, theirs, statement, sources.url(telling.ground())));
          }
        }
      }
      if (!fits) {
        apart.stream()
            .filter(difference -> difference.proposal().equals(apart.get(0).proposal()))
            .forEach(found::add);
      }
    }
    return found;
  }
}
