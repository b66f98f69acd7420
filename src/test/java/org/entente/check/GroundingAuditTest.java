package org.entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.entente.article.ArticleReader;
import org.entente.claim.ClaimedArticle;
import org.entente.extract.Extraction;
import org.entente.graph.ClaimGraph;
import org.entente.graph.Iris;
import org.entente.graph.Ontology;
import org.entente.graph.Run;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.lexicon.Frames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit of the seed's graph, and of many graphs made wrong on purpose. */
class GroundingAuditTest {

  private static final ClaimGraph GRAPH =
      new ClaimGraph(Ontology.load(), new Iris(), new Run("test", "test"));
  private static final GroundingAudit AUDIT = new GroundingAudit(Frames.english());
  private static final Map<String, Rate> RATES = new TreeMap<>();
  private static final Set<String> MISSED = new TreeSet<>();
  private static final int SHOWN = 10;
  private static Model seed;
  private static Mutants mutants;

  /** How many wrong facts the audit complained of. */
  private record Rate(int caught, int all) {
    Rate and(Rate other) {
      return new Rate(caught + other.caught, all + other.all);
    }

    double share() {
      return all == 0 ? 1 : (double) caught / all;
    }
  }

  @BeforeAll
  static void extract() throws IOException {
    ClaimedArticle read =
        new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
            .extract(ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt")));
    seed = GRAPH.toModel(new GroundingCheck().keepGrounded(read));
    mutants = new Mutants(seed);
  }

  @AfterAll
  static void report() throws IOException {
    StringBuilder text = new StringBuilder();
    RATES.forEach(
        (kind, rate) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-44s %5d of %5d  %5.1f %%\n",
                    kind,
                    rate.caught(),
                    rate.all(),
                    100 * rate.share())));
    MISSED.forEach(missed -> text.append("missed ").append(missed).append('\n'));
    Files.writeString(Path.of("target/grounding-mutants.txt"), text);
  }

  @Test
  void complainsOfNothingInTheSeed() {
    Proof proof = AUDIT.audit(seed);
    assertThat(proof.ungrounded()).isEmpty();
    assertThat(proof.statements()).isGreaterThan(1000);
    assertThat(proof.grounds()).containsKeys(Ground.WORDS, Ground.TITLE, Ground.ANTECEDENT);
  }

  @Test
  void catchesBorrowedEvidence() {
    for (int shift = 1; shift <= 24; shift++) {
      Mutants.Mutant mutant = mutants.borrowedEvidence(shift);
      measure("evidence borrowed: names not all actors", mutant, mutant.foreign());
      measure("evidence borrowed: any sentence", mutant, mutant.spoilt());
    }
    assertThat(share("evidence borrowed: names not all actors")).isEqualTo(1);
    assertThat(share("evidence borrowed: any sentence")).isGreaterThan(0.99);
  }

  @Test
  void catchesOtherActors() {
    for (int shift = 1; shift <= 12; shift++) {
      Mutants.Mutant mutant = mutants.otherFiller(shift, false);
      measure("actor exchanged: not in the sentence", mutant, mutant.foreign());
      measure("actor exchanged: any actor", mutant, mutant.spoilt());
    }
    // One of 1,109 hides behind a merged fact whose other sentence names the stranger.
    assertThat(share("actor exchanged: not in the sentence")).isGreaterThan(0.998);
    assertThat(share("actor exchanged: any actor")).isGreaterThan(0.9);
  }

  @Test
  void catchesOtherPlaces() {
    for (int shift = 1; shift <= 6; shift++) {
      Mutants.Mutant mutant = mutants.otherFiller(shift, true);
      measure("place exchanged: not in the sentence", mutant, mutant.foreign());
      measure("place exchanged: any place", mutant, mutant.spoilt());
    }
    assertThat(share("place exchanged: not in the sentence")).isEqualTo(1);
  }

  @Test
  void catchesOtherDates() {
    for (int years : new int[] {-10, -1, 1, 10}) {
      Mutants.Mutant mutant = mutants.shifted(years, 0);
      measure("dates moved by %+d years".formatted(years), mutant, mutant.spoilt());
      assertThat(share("dates moved by %+d years".formatted(years))).isGreaterThan(0.95);
    }
    Mutants.Mutant month = mutants.shifted(0, 1);
    measure("dates moved by +1 month", month, month.spoilt());
    assertThat(share("dates moved by +1 month")).isGreaterThan(0.9);
    for (int shift = 1; shift <= 6; shift++) {
      Mutants.Mutant mutant = mutants.borrowedTime(shift);
      measure("time words borrowed", mutant, mutant.spoilt());
    }
    assertThat(share("time words borrowed")).isGreaterThan(0.9);
  }

  /** Both sides stand in the words; who did it to whom only the sentence's grammar tells. */
  @Test
  void doesNotSeeWhoDidItToWhom() {
    Mutants.Mutant mutant = mutants.turned();
    measure("initiator and recipient turned round", mutant, mutant.spoilt());
    assertThat(mutant.spoilt()).isNotEmpty();
  }

  private static void measure(String kind, Mutants.Mutant mutant, Set<Resource> wrong) {
    Set<String> blamed =
        AUDIT.audit(mutant.graph()).ungrounded().stream()
            .map(Finding::node)
            .flatMap(node -> facts(mutant.graph().getResource(node)))
            .collect(Collectors.toSet());
    wrong.stream()
        .filter(fact -> !blamed.contains(fact.getURI()))
        .limit(SHOWN)
        .forEach(fact -> MISSED.add(kind + ": " + fact.getURI()));
    int caught = (int) wrong.stream().filter(fact -> blamed.contains(fact.getURI())).count();
    RATES.merge(kind, new Rate(caught, wrong.size()), Rate::and);
  }

  private static double share(String kind) {
    return RATES.getOrDefault(kind, new Rate(0, 0)).share();
  }

  /** The fact itself, or that of a reading. */
  private static Stream<String> facts(Resource node) {
    return node.hasProperty(RDF.subject)
        ? Stream.of(node.getProperty(RDF.subject).getResource().getURI())
        : Stream.of(node.getURI());
  }
}
