package org.entente.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.entente.claim.ClaimedArticle;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.LinkCandidate;
import org.entente.entity.LinkedArticle;
import org.entente.graph.ClaimGraph;
import org.entente.graph.Iris;
import org.entente.graph.Ontology;
import org.entente.graph.Sample;
import org.junit.jupiter.api.Test;

/** People have the last word on links, and keep it. */
class ReviewTest {

  private static final Iris IRIS = new Iris();
  private static final LinkedArticle ARTICLE = Sample.article().linked();
  private static final String COLUMNS =
      "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tauthor_id"
          + "\tmapping_date\tcomment\tour_own\n";

  private static SssomFile file(String... rows) {
    StringBuilder text = new StringBuilder(SssomFileTest.HEAD).append(COLUMNS);
    for (String row : rows) {
      text.append(row.replace(" | ", "\t").replace("MANUAL", "semapv:ManualMappingCuration"));
      text.append('\n');
    }
    return SssomFile.parse("links.sssom.tsv", text.toString());
  }

  private static EntityLink link(String id, String... rows) {
    LinkedArticle reviewed = Review.of(List.of(file(rows))).apply(ARTICLE, IRIS);
    assertThat(reviewed.entities().stream().map(IRIS::entity))
        .isEqualTo(ARTICLE.entities().stream().map(IRIS::entity).toList());
    return reviewed.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .map(Entity::link)
        .findFirst()
        .orElseThrow();
  }

  private static LinkSheet sheet(Review review) {
    LinkSheet sheet = new LinkSheet(review, IRIS, "1", (entity, item) -> "label of " + item);
    sheet.add(review.apply(ARTICLE, IRIS));
    return sheet;
  }

  private static List<String> items(EntityLink link) {
    return link.fitting().stream().map(LinkCandidate::item).toList();
  }

  private static LinkCandidate candidate(String item) {
    return new LinkCandidate(
        item, item, 1, 1, LinkCandidate.TimeFit.UNKNOWN, false, 2, Optional.empty());
  }

  @Test
  void takesTheItemOfAPerson() {
    EntityLink link =
        link(
            "iraq",
            "actor:iraq | skos:exactMatch |  | wd:Q817 | MANUAL | orcid:1 | 2026-11-24 | sure | x");
    assertThat(link.status()).isEqualTo(EntityLink.Status.ACCEPTED);
    assertThat(link.item()).contains("Q817");
    assertThat(items(link)).startsWith("Q817");
    assertThat(link.reason()).isEqualTo("review: orcid:1, 2026-11-24, sure");
  }

  @Test
  void takesNoItemWhereThereIsNone() {
    EntityLink link =
        link(
            "iraq",
            "actor:iraq | skos:exactMatch |  | sssom:NoTermFound | MANUAL | orcid:1 |  |  | ");
    assertThat(link.status()).isEqualTo(EntityLink.Status.UNLINKED);
    assertThat(link.reason()).isEqualTo("review: no item, orcid:1");
  }

  @Test
  void aRejectedItemStaysAway() {
    EntityLink link =
        link("iraq", "actor:iraq | skos:exactMatch | Not | wd:Q796 | MANUAL |  |  | a horse | ");
    assertThat(link.status()).isEqualTo(EntityLink.Status.UNLINKED);
    assertThat(link.item()).isEmpty();
    assertThat(items(link)).doesNotContain("Q796");
    assertThat(link.reason()).isEqualTo("review: not Q796, a horse");
  }

  @Test
  void aRejectedItemThatNobodyProposedChangesNothing() {
    assertThat(link("iraq", "actor:iraq | skos:exactMatch | Not | wd:Q858 | MANUAL |  |  |  | "))
        .isEqualTo(
            ARTICLE.entities().stream()
                .filter(e -> e.id().equals("iraq"))
                .findFirst()
                .orElseThrow()
                .link());
  }

  @Test
  void oneOfSeveralCandidatesIsRejected() {
    EntityLink open =
        new EntityLink(
            EntityLink.Status.AMBIGUOUS,
            Optional.empty(),
            List.of(candidate("Q796"), candidate("Q858")),
            "several items fit");
    Verdict not =
        new Verdict(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            java.util.Map.of("Q796", "review: not Q796"));
    EntityLink left = not.applyTo(open);
    assertThat(left.status()).isEqualTo(EntityLink.Status.AMBIGUOUS);
    assertThat(items(left)).containsExactly("Q858");
    assertThat(left.reason()).isEqualTo("several items fit; review: not Q796");
  }

  @Test
  void closeIsNotTheSame() {
    EntityLink link =
        link("iraq", "actor:iraq | skos:closeMatch |  | wd:Q796 | MANUAL | orcid:1 |  |  | ");
    assertThat(link.status()).isEqualTo(EntityLink.Status.AMBIGUOUS);
    assertThat(items(link)).startsWith("Q796");
  }

  @Test
  void twoThingsMayBeOneItem() {
    SssomFile file =
        file(
            "actor:iraq | skos:exactMatch |  | wd:Q796 | MANUAL |  |  |  | ",
            "actor:syria | skos:exactMatch |  | wd:Q796 | MANUAL |  |  |  | ");
    LinkedArticle reviewed = Review.of(List.of(file)).apply(ARTICLE, IRIS);
    assertThat(reviewed.entities()).hasSameSizeAs(ARTICLE.entities());
    assertThat(
            reviewed.entities().stream()
                .filter(entity -> entity.link().item().equals(Optional.of("Q796")))
                .map(Entity::id))
        .containsExactly("iraq", "syria");
  }

  @Test
  void rowsOfAProgramAreNotObeyed() {
    assertThat(
            link(
                    "iraq",
                    "actor:iraq | skos:exactMatch |  | wd:Q817 | semapv:LexicalMatching |  |  |  | ")
                .item())
        .contains("Q796");
  }

  @Test
  void onlyAPersonMaySayThatTheyAreTheSame() {
    assertThatThrownBy(
            () ->
                link(
                    "iraq",
                    "actor:iraq | owl:sameAs |  | wd:Q796 | semapv:LexicalMatching |  |  |  | "))
        .hasMessageStartingWith(
            "links.sssom.tsv:8, column 2 (predicate_id): only a person may say owl:sameAs");
  }

  @Test
  void rowsMustNotContradictEachOther() {
    String q796 = "actor:iraq | skos:exactMatch |  | wd:Q796 | MANUAL |  |  |  | ";
    assertThatThrownBy(() -> link("iraq", q796, q796.replace("Q796", "Q817")))
        .hasMessageStartingWith(
            "links.sssom.tsv:9, column 4 (object_id): contradicts links.sssom.tsv:8");
    assertThatThrownBy(() -> link("iraq", q796, q796.replace("wd:Q796", "sssom:NoTermFound")))
        .hasMessageContaining("contradicts");
    assertThatThrownBy(() -> link("iraq", q796, q796.replace("|  | wd", "| Not | wd")))
        .hasMessageContaining("contradicts");
    assertThat(link("iraq", q796, q796.replace("skos:exactMatch", "owl:sameAs")).item())
        .contains("Q796");
  }

  @Test
  void refusesOtherNamesOfItems() {
    String text =
        SssomFileTest.HEAD.replace(
                "http://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/")
            + COLUMNS
            + "actor:iraq\tskos:exactMatch\t\twd:Q796\tsemapv:ManualMappingCuration\t\t\t\t\n";
    assertThatThrownBy(() -> Review.of(List.of(SssomFile.parse("f", text))))
        .hasMessageContaining("is not how Wikidata names an item");
  }

  @Test
  void theSheetFollowsTheSpecification() {
    SpecReader sheet = SpecReader.read(sheet(Review.NONE).text());
    sheet.validate();
    assertThat(sheet.rows()).hasSameSizeAs(ARTICLE.entities());
    assertThat(sheet.rows())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("subject_id", "actor:iraq")
                    .containsEntry("subject_label", "Iraq")
                    .containsEntry("predicate_id", "skos:exactMatch")
                    .containsEntry("object_id", "wd:Q796")
                    .containsEntry("object_label", "label of Q796")
                    .containsEntry("mapping_tool", "Entente")
                    .containsEntry("mapping_date", ""))
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("subject_id", "actor:rome")
                    .containsEntry("predicate_id", "skos:closeMatch"));
    assertThat(sheet.rows().stream().map(row -> row.get("subject_id"))).isSorted();
  }

  @Test
  void aSheetThatNobodyTouchedIsWrittenTheSame() {
    String first = sheet(Review.NONE).text();
    Review again = Review.of(List.of(SssomFile.parse("links.sssom.tsv", first)));
    assertThat(sheet(again).text()).isEqualTo(first);
    assertThat(sheet(again).notes()).isEmpty();
  }

  @Test
  void rowsOfPeopleAreKeptInTheirOrderWithAllTheirColumns() {
    SssomFile file =
        file(
            "actor:syria | skos:exactMatch |  | wd:Q858 | MANUAL | orcid:1 | 2026-01-01 | second | a",
            "actor:atlantis | skos:exactMatch |  | wd:Q5 | MANUAL |  |  | nobody names it | b",
            "actor:iraq | skos:exactMatch | Not | wd:Q796 | MANUAL |  |  | \"a \"\"horse\"\"\" | c",
            "actor:iran | skos:relatedMatch |  | wd:Q5 | semapv:UnspecifiedMatching |  |  |  | d");
    LinkSheet sheet = sheet(Review.of(List.of(file)));
    for (int run = 0; run < 3; run++) {
      SssomFile written = SssomFile.parse("links.sssom.tsv", sheet.text());
      assertThat(written.metadata().lines()).containsAll(file.metadata().lines());
      assertThat(written.columns()).startsWith(file.columns().toArray(String[]::new));
      for (int i = 0; i < file.rows().size(); i++) {
        SssomRow row = written.rows().get(i);
        file.rows()
            .get(i)
            .values()
            .forEach((column, value) -> assertThat(row.get(column)).isEqualTo(value));
      }
      assertThat(
              written.rows().stream()
                  .filter(row -> row.get("subject_id").matches("actor:(iraq|syria)")))
          .as("the program's rows about them are gone")
          .hasSize(2);
      sheet = sheet(Review.of(List.of(written)));
    }
    assertThat(sheet.notes())
        .hasSize(3)
        .anyMatch(note -> note.contains("no article names actor:atlantis"))
        .anyMatch(note -> note.contains("kept, not obeyed"))
        .contains("3 reviewed rows obeyed and kept in links.sssom.tsv");
  }

  @Test
  void aRowThatWasChangedWithoutASignatureIsNotLost() {
    String text = sheet(Review.NONE).text().replaceFirst("\twd:Q796\t", "\twd:Q817\t");
    Review review = Review.of(List.of(SssomFile.parse("links.sssom.tsv", text)));
    LinkSheet sheet = sheet(review);
    assertThat(sheet.text()).contains("actor:iraq\tIraq\tskos:exactMatch\t\twd:Q817", "wd:Q796");
    assertThat(sheet.notes()).singleElement().asString().contains("kept, not obeyed");
  }

  @Test
  void sameAsStandsInAGraphOfItsOwn() {
    Review review =
        Review.of(
            List.of(file("actor:iraq | owl:sameAs |  | wd:Q796 | MANUAL | orcid:1 |  |  | ")));
    Model apart = sheet(review).statements();
    assertThat(apart.listStatements().toList()).singleElement().asString().contains("owl#sameAs");
    ClaimedArticle article = Sample.article();
    Model graph =
        new ClaimGraph(Ontology.load(), IRIS, Sample.RUN)
            .toModel(
                new ClaimedArticle(
                    review.apply(article.linked(), IRIS), article.claims(), article.issues()));
    assertThat(graph.toString()).doesNotContain("sameAs");
    assertThat(
            graph.contains(
                graph.createResource("https://w3id.org/entente/id/link/sample_iraq"),
                graph.createProperty("https://w3id.org/entente/ontology#reason"),
                "review: orcid:1"))
        .isTrue();
    assertThat(sheet(Review.NONE).statements().isEmpty()).isTrue();
  }
}
