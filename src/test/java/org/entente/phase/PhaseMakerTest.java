package org.entente.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.claim.Argument;
import org.entente.claim.Category;
import org.entente.claim.Claim;
import org.entente.claim.ClaimLink;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Evidence;
import org.entente.claim.Factuality;
import org.entente.claim.Role;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.EntityType;
import org.entente.entity.LinkedArticle;
import org.entente.graph.Ontology;
import org.entente.issue.Issue;
import org.entente.issue.IssueCode;
import org.entente.language.AnnotatedArticle;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.TimeMention;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.entente.time.Period;
import org.entente.time.Stretch;
import org.junit.jupiter.api.Test;

/** Phases from hand-made claims, with the statuses of {@code ontology/types.ttl}. */
class PhaseMakerTest {

  private static final PhaseMaker MAKER = new PhaseMaker(Ontology.load().statusRules());

  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  // ---- sequences

  @Test
  void opensAndClosesPhasesInTheOrderOfTime() {
    told("broke off ties", "DiplomaticRelationsSuspended", year(1967));
    told("resumed ties", "DiplomaticRelationsRestored", year(1984));
    told("established ties", "DiplomaticRelationsEstablished", year(1931));
    assertThat(phases())
        .containsExactly(
            "inForce 1931-01-01..1931-12-31 to 1967-01-01..1967-12-31",
            "broken 1967-01-01..1967-12-31 to 1984-01-01..1984-12-31",
            "inForce 1984-01-01..1984-12-31 to ..");
    assertThat(issues()).isEmpty();
    Phase broken = only().phases().get(1);
    assertThat(broken.startedBy()).containsExactly(claims.get(0));
    assertThat(broken.endedBy()).containsExactly(claims.get(1));
  }

  @Test
  void tellsSuspendedFromBrokenByTheWords() {
    told("established ties", "DiplomaticRelationsEstablished", year(1945));
    told("suspended relations", "DiplomaticRelationsSuspended", year(1979));
    told("severed relations", "DiplomaticRelationsSuspended", year(1990));
    told("the end of relations", "DiplomaticRelationsSuspended", year(1999));
    assertThat(phases().stream().map(phase -> phase.split(" ", 2)[0]))
        .containsExactly("inForce", "suspended", "broken", "interrupted");
  }

  @Test
  void makesOnePhaseOfOneRestorationToldSeveralTimes() {
    told("established ties", "DiplomaticRelationsEstablished", year(1945));
    told("suspended ties", "DiplomaticRelationsSuspended", year(1979));
    told("normalized relations", "DiplomaticRelationsRestored", year(2006));
    told("new relations", "DiplomaticRelationsEstablished", Period.within(Stretch.month(2006, 11)));
    told("resumed ties", "DiplomaticRelationsRestored");
    assertThat(phases()).hasSize(3).element(2).isEqualTo("inForce 2006-11-01..2006-11-30 to ..");
    assertThat(only().phases().get(2).startedBy()).hasSize(3);
    assertThat(issues()).isEmpty();
  }

  @Test
  void countsOnlyWhatIsToldAsDone() {
    told("wants to break ties", "DiplomaticRelationsSuspended", Factuality.PLANNED, year(1967));
    assertThat(all()).isEmpty();
  }

  @Test
  void keepsNeverEstablishedUntilTheTwoEstablishRelations() {
    told("have not established ties", "DiplomaticRelationsEstablished", Factuality.NEGATED);
    assertThat(phases()).containsExactly("neverEstablished .. to ..");
    assertThat(only().phases().get(0).statedBy()).hasSize(1);
    told("established ties", "DiplomaticRelationsEstablished", year(1971));
    assertThat(phases())
        .containsExactly(
            "neverEstablished .. to 1971-01-01..1971-12-31",
            "inForce 1971-01-01..1971-12-31 to ..");
  }

  // ---- open and impossible orders

  @Test
  void leavesAnOpenOrderOpen() {
    told("established ties", "DiplomaticRelationsEstablished", year(1945));
    paragraph();
    told("broke ties", "DiplomaticRelationsSuspended", Period.after(Stretch.year(1990)));
    paragraph();
    told("restored ties", "DiplomaticRelationsRestored", year(2006));
    // The break may have come before the restoration or after it.
    assertThat(only().unplaced()).containsExactly(claims.get(1));
    assertThat(phases())
        .containsExactly(
            "inForce 1945-01-01..1945-12-31 to 1945-01-01..2006-12-31",
            "inForce 2006-01-01..2006-12-31 to 2006-01-01..");
    assertThat(issues())
        .containsExactly(
            "PHASE_ORDER_OPEN broke ties: 'broke ties' opens no phase: it may have come before or"
                + " after 'restored ties'");
  }

  @Test
  void opensNoPhaseWithEitherOfTwoThatNothingOrders() {
    told("established ties", "DiplomaticRelationsEstablished", year(1960));
    paragraph();
    told("broke ties", "DiplomaticRelationsSuspended", year(1972));
    paragraph();
    told("restored ties", "DiplomaticRelationsRestored", year(1972));
    assertThat(phases()).containsExactly("inForce 1960-01-01..1960-12-31 to 1972-01-01..");
    assertThat(only().unplaced()).hasSize(2);
  }

  @Test
  void takesTheOrderOfTellingInOneParagraphAndSaysSo() {
    told("broke ties", "DiplomaticRelationsSuspended", year(1972));
    told("restored ties", "DiplomaticRelationsRestored", year(1972));
    assertThat(phases())
        .containsExactly(
            "inForce .. to 1972-01-01..1972-12-31",
            "broken 1972-01-01..1972-12-31 to 1972-01-01..1972-12-31",
            "inForce 1972-01-01..1972-12-31 to ..");
    assertThat(issues())
        .contains(
            "PHASE_ORDER_TOLD restored ties: 'broke ties' stands before 'restored ties' only as"
                + " told");
  }

  @Test
  void takesNoOrderFromThePastPerfect() {
    told("restored ties", "DiplomaticRelationsRestored", year(1972));
    told("had", "DiplomaticRelationsSuspended", year(1972));
    assertThat(only().unplaced()).hasSize(2);
  }

  @Test
  void takesWhatTheSentencePutsBefore() {
    told("invaded the neighbour", "Invasion", year(1990));
    told("broke ties", "DiplomaticRelationsSuspended", List.of("0"), Optional.empty());
    paragraph();
    told("established ties", "DiplomaticRelationsEstablished", year(1945));
    assertThat(phases())
        .containsExactly(
            "inForce 1945-01-01..1945-12-31 to 1990-01-01..", "broken 1990-01-01.. to ..");
    assertThat(issues()).isEmpty();
  }

  @Test
  void hintsAtABreakThatIsMissing() {
    told("established ties", "DiplomaticRelationsEstablished", year(1945));
    told("restored ties", "DiplomaticRelationsRestored", year(2006));
    assertThat(phases())
        .containsExactly(
            "inForce 1945-01-01..1945-12-31 to 1945-01-01..2006-12-31",
            "inForce 2006-01-01..2006-12-31 to ..");
    assertThat(only().phases().get(0).endedBy()).isEmpty();
    assertThat(issues())
        .containsExactly(
            "PHASE_EVENT_MISSING restored ties: 'restored ties' cannot follow what is told before"
                + " it: a change must be missing, or a date is wrong");
  }

  @Test
  void hintsAtTwoEstablishments() {
    told("established ties", "DiplomaticRelationsEstablished", year(1945));
    told("established ties again", "DiplomaticRelationsEstablished", year(1963));
    assertThat(issues()).singleElement().asString().startsWith("PHASE_EVENT_MISSING");
  }

  @Test
  void takesWhatTheFirstChangePresupposes() {
    told("restored ties", "DiplomaticRelationsRestored", year(2006));
    assertThat(phases())
        .containsExactly(
            "interrupted .. to 2006-01-01..2006-12-31", "inForce 2006-01-01..2006-12-31 to ..");
    assertThat(issues())
        .containsExactly(
            "PHASE_EVENT_MISSING restored ties: 'restored ties' presupposes 'suspended or broken"
                + " off', whose beginning is not told");
  }

  // ---- strands and sides

  @Test
  void runsStrandsBesideEachOther() {
    told("established ties", "DiplomaticRelationsEstablished", year(1931));
    told("fought a war", "War", Period.fromTo(Stretch.year(1980), Stretch.month(1988, 8)));
    told("united", "Unification", year(1990));
    told("declared another war", "War", year(1995));
    assertThat(all().stream().map(r -> r.strand().name() + " " + r.phases().size()))
        .containsExactly("diplomaticStatus 1", "unionStatus 1", "warStatus 2");
    assertThat(all().get(0).phases().get(0).endedBy()).isEmpty();
    assertThat(describe(all().get(2).phases().get(0)))
        .isEqualTo("atWar 1980-01-01..1980-12-31 to 1988-08-01..1988-08-31");
    assertThat(describe(all().get(2).phases().get(1)))
        .isEqualTo("atWar 1995-01-01..1995-12-31 to ..");
  }

  @Test
  void pairsTwoEqualSidesOnlyAndActorsWithThoseActedOn() {
    told("all three established ties", "DiplomaticRelationsEstablished", year(1931));
    claims.set(0, between(claims.get(0), "a", "b", "c"));
    assertThat(all()).isEmpty();
    claims.set(0, between(claims.get(0), "ministry-of-a", "b"));
    assertThat(only().one() + only().other()).isEqualTo("ab");
    claims.set(0, between(claims.get(0), "person", "b"));
    assertThat(all()).isEmpty();
  }

  @Test
  void readsTheLevelOfTheMissionOfEachInTheOther() {
    told("opened a legation", "MissionOpened", year(1922));
    told("opened a consulate", "MissionOpened", year(1930));
    told("raised its legation to embassy status", "MissionUpgraded", year(1946));
    told("closed its consulate", "MissionClosed", year(1950));
    told("closed its embassy", "MissionClosed", year(1967));
    told("opened a legation of its own", "MissionOpened", year(1925));
    for (int i = 0; i < 5; i++) {
      claims.set(i, from("b", claims.get(i), "a"));
    }
    claims.set(5, from("a", claims.get(5), "b"));
    assertThat(all().stream().map(r -> r.one() + " in " + r.other()))
        .containsExactly("a in b", "b in a");
    assertThat(all().get(1).phases().stream().map(phase -> phase.status().name()))
        .containsExactly("legation", "embassy", "unrepresented");
    assertThat(issues()).isEmpty();
  }

  // ---- an article in the making

  private static Claim from(String from, Claim claim, String to) {
    Span span = claim.evidence().get(0).span();
    return with(
        claim,
        claim.factuality(),
        List.of(
            new Argument(Role.INITIATOR, from, span, Optional.empty()),
            new Argument(Role.RECIPIENT, to, span, Optional.empty())));
  }

  private List<Relationship> all() {
    return MAKER.make(article()).all();
  }

  private Relationship only() {
    assertThat(all()).hasSize(1);
    return all().get(0);
  }

  private List<String> phases() {
    return only().phases().stream().map(PhaseMakerTest::describe).toList();
  }

  private List<String> issues() {
    return MAKER.make(article()).issues().stream().map(this::describe).toList();
  }

  private String describe(Issue issue) {
    assertThat(issue.code()).isNotEqualTo(IssueCode.UNGROUNDED);
    return issue.code()
        + " "
        + text.substring(issue.span().start(), issue.span().end())
        + ": "
        + issue.detail();
  }

  private static String describe(Phase phase) {
    return phase.status().name() + " " + describe(phase.start()) + " to " + describe(phase.end());
  }

  private static String describe(Bounds bounds) {
    Function<Optional<LocalDate>, String> day = d -> d.map(LocalDate::toString).orElse("");
    return day.apply(bounds.earliest()) + ".." + day.apply(bounds.latest());
  }

  private static Period year(int year) {
    return Period.within(Stretch.year(year));
  }

  private void paragraph() {
    text.append('\n');
  }

  private void told(String words, String kind, Period period) {
    told(words, kind, List.of(), Optional.of(period));
  }

  private void told(String words, String kind) {
    told(words, kind, List.of(), Optional.empty());
  }

  private void told(String words, String kind, Factuality factuality, Period period) {
    told(words, kind, period);
    last(factuality);
  }

  private void told(String words, String kind, Factuality factuality) {
    told(words, kind);
    last(factuality);
  }

  private void told(String words, String kind, List<String> after, Optional<Period> period) {
    Span span = new Span(text.length(), text.length() + words.length());
    text.append(words).append(' ');
    int paragraph = (int) text.chars().filter(c -> c == '\n').count();
    sentences.add(
        new Sentence(
            sentences.size(),
            new Block(Block.Kind.PARAGRAPH, new Span(paragraph, paragraph + 1), List.of()),
            span,
            List.of(token(words, span))));
    Optional<TimeMention> time =
        period.map(when -> new TimeMention(span, span, when, when, false, false));
    claims.add(
        between(
            new Claim(
                String.valueOf(claims.size()),
                Category.EVENT,
                kind,
                Factuality.ACTUAL,
                words,
                Optional.empty(),
                List.of(),
                time,
                Optional.empty(),
                after.stream().map(id -> new ClaimLink(ClaimLink.Property.AFTER, id)).toList(),
                1,
                List.of(new Evidence(span, span, "test"))),
            "a",
            "b"));
  }

  private static Token token(String words, Span span) {
    boolean had = words.equals("had");
    return new Token(0, span, words, had ? "have" : words, had ? "VBD" : "NN", "O", -1, "root");
  }

  private void last(Factuality factuality) {
    Claim claim = claims.remove(claims.size() - 1);
    claims.add(with(claim, factuality, claim.arguments()));
  }

  private static Claim between(Claim claim, String... sides) {
    return with(
        claim,
        claim.factuality(),
        List.of(sides).stream()
            .map(
                side ->
                    new Argument(
                        Role.PARTICIPANT, side, claim.evidence().get(0).span(), Optional.empty()))
            .toList());
  }

  private static Claim with(Claim claim, Factuality factuality, List<Argument> arguments) {
    return new Claim(
        claim.id(),
        claim.category(),
        claim.kind(),
        factuality,
        claim.label(),
        claim.name(),
        arguments,
        claim.time(),
        claim.attributedTo(),
        claim.links(),
        claim.confidence(),
        claim.evidence());
  }

  private ClaimedArticle article() {
    Article article =
        new Article(new SourceText("test", text.toString()), "A and B", new Span(0, 1), List.of());
    List<Entity> entities =
        List.of(
            entity("a", EntityType.STATE, Optional.empty()),
            entity("b", EntityType.HISTORIC_STATE, Optional.empty()),
            entity("c", EntityType.STATE, Optional.empty()),
            entity("ministry-of-a", EntityType.STATE_ORGAN, Optional.of("a")),
            entity("person", EntityType.PERSON, Optional.of("a")));
    LinkedArticle linked =
        new LinkedArticle(
            new AnnotatedArticle(article, sentences), entities, List.of(), List.of("a", "b"));
    return new ClaimedArticle(linked, claims, List.of());
  }

  private static Entity entity(String id, EntityType type, Optional<String> state) {
    EntityLink link =
        new EntityLink(EntityLink.Status.UNLINKED, Optional.empty(), List.of(), "test");
    return new Entity(id, type, id, List.of(id), link, state);
  }
}
