package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom. A package uses only what stands above it, so there are no cycles. */
class ArchitectureTest {

  private static final String RULES =
      """
      text     |
      issue    | text
      time     |
      article  | text issue
      language | text article                      edu.emory.mathcs.. it.unimi.. opennlp.. org.tukaani..
      lexicon  | time                              org.snakeyaml..
      gazetteer | text article org.apache.jena.. com.google.gson.. org.apache.commons.compress..
      wikidata | text article gazetteer            com.google.gson..
      mention  | text issue time article language lexicon
      entity   | text issue article language lexicon gazetteer
      claim    | text issue time article language lexicon mention entity
      phase    | text issue time article language mention entity claim
      coverage | text issue article language mention entity claim time
      extract  | text article language lexicon gazetteer mention entity claim coverage
      graph    | text time article language mention entity claim phase org.apache.jena..
      check    | text issue time article language lexicon mention entity claim graph org.apache.jena..
      review   | text article language entity graph org.apache.jena.. org.apache.commons.csv.. org.snakeyaml..
      exchange | text article gazetteer org.apache.jena.. org.apache.commons.csv.. com.google.gson..
      serve    | text                                            org.apache.jena.. jakarta.servlet.. org.eclipse.jetty.. com.google.gson..
      evaluate | text time article language lexicon gazetteer mention entity claim extract graph check org.apache.jena.. org.apache.commons.csv..
      cli      | text issue article language lexicon gazetteer entity claim phase coverage extract graph check review exchange serve evaluate wikidata org.apache.jena.. picocli..
      """;

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = RULES)
  void usesOnlyWhatItMay(String name, String allowed) {
    classes()
        .that()
        .resideInAPackage("org.entente." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(identifiers(name + " " + (allowed == null ? "" : allowed)))
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "edu.emory.mathcs.., org.entente.language.nlp4j",
    "it.unimi.., org.entente.language.nlp4j",
    "org.tukaani.., org.entente.language.nlp4j",
    "opennlp.., org.entente.language.opennlp",
    "java.net.http.., org.entente.wikidata"
  })
  void toolkitIsUsedInOnePackage(String toolkit, String place) {
    noClasses()
        .that()
        .resideOutsideOfPackage(place)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(toolkit)
        .check(CLASSES);
  }

  /** Without the option nothing leaves the machine: one way leads out, through two commands. */
  @Test
  void oneWayLeadsOnline() {
    assertThat(callers("org.entente.wikidata.Transport", "<init>")).containsExactly("Fetcher");
    assertThat(callers("org.entente.wikidata.Fetcher", "<init>")).containsExactly("Learner");
    assertThat(callers("org.entente.wikidata.Learner", "open")).containsExactly("ServiceOptions");
    assertThat(callers("org.entente.cli.ServiceOptions", "learner"))
        .containsExactlyInAnyOrder("OnlineOption", "WikidataCommand");
    assertThat(callers("org.entente.cli.OnlineOption", "lookup")).containsExactly("ExtractCommand");
    // The third reads resources of the class path by their URL.
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.entente.wikidata", "org.entente.serve", "org.entente.language.nlp4j")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.net.Socket.class, java.net.URLConnection.class, java.net.DatagramSocket.class)
        .check(CLASSES);
  }

  private static Set<String> callers(String type, String name) {
    return CLASSES.get(type).getAccessesToSelf().stream()
        .filter(call -> call.getName().equals(name))
        .map(call -> call.getOriginOwner().getSimpleName())
        .filter(caller -> !type.endsWith("." + caller))
        .collect(Collectors.toSet());
  }

  @Test
  void everyPackageHasARule() {
    assertThat(RULES.lines().map(rule -> rule.split("\\W+", 2)[0]))
        .containsExactlyInAnyOrderElementsOf(
            CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(ArchitectureTest::top)
                .collect(Collectors.toSet()));
  }

  private static String top(String packageName) {
    return packageName.split("\\.", -1)[2];
  }

  private static String[] identifiers(String names) {
    return Stream.concat(
            Stream.of("java..", "org.jspecify..", ""),
            Stream.of(names.strip().split("\\s+", -1))
                .map(name -> name.endsWith("..") ? name : "org.entente." + name + ".."))
        .toArray(String[]::new);
  }
}
