package org.entente.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.language.CacheRoot;
import org.entente.wikidata.Learner;
import org.entente.wikidata.Manners;
import org.entente.wikidata.Services;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach Wikidata, and who asks. */
final class ServiceOptions {

  private static final String WHO = "ENTENTE_CONTACT";

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Whom to write to when the program misbehaves: an e-mail address, a web page or"
              + " User:Name. Wikimedia asks every program for it and blocks those that do not say."
              + " Default: the variable "
              + WHO)
  private @Nullable String contact;

  @Option(
      names = "--wikidata-url",
      paramLabel = "URL",
      description = "api.php of the Wikibase to ask. Default: Wikidata's")
  private @Nullable URI wikidata;

  @Option(
      names = "--wikipedia-url",
      paramLabel = "URL",
      description =
          "api.php of the encyclopedia whose titles lead to items. Default: English Wikipedia's")
  private @Nullable URI wikipedia;

  @Option(
      names = "--reconcile-url",
      paramLabel = "URL",
      description =
          "Ask this service of the reconciliation API 0.2 for candidates too. Default: none")
  private @Nullable URI reconciliation;

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      description =
          "Where answers are kept for 30 days. Default: wikidata in ENTENTE_CACHE or"
              + " ~/.cache/entente")
  private @Nullable Path answers;

  /**
   * Who asks.
   *
   * @param environment as {@link System#getenv()} gives it
   * @throws UsageException where nobody can be reached
   */
  private Manners manners(Map<String, String> environment) {
    String who = Optional.ofNullable(contact).orElse(environment.getOrDefault(WHO, "")).strip();
    if (who.isEmpty()) {
      throw new UsageException(
          "--contact",
          "Wikimedia wants to know whom to write to when a program misbehaves, and blocks those"
              + " that do not say",
          "give --contact you@example.org, or set " + WHO);
    }
    if (!Manners.isContact(who)) {
      throw new UsageException(
          "--contact " + who,
          "nobody can be reached there",
          "give an e-mail address, a web page or User:Name");
    }
    return Manners.of(Main.VERSION, who);
  }

  /**
   * Whom to ask.
   *
   * @throws UsageException where an address is neither encrypted nor on this machine
   */
  private Services services() {
    Services usual = Services.wikimedia();
    return new Services(
        checked("--wikipedia-url", wikipedia).orElse(usual.wikipedia()),
        checked("--wikidata-url", wikidata).orElse(usual.wikidata()),
        checked("--reconcile-url", reconciliation));
  }

  private static Optional<URI> checked(String option, @Nullable URI address) {
    if (address != null && !Services.isAllowed(address)) {
      throw new UsageException(
          option + " " + address,
          "not an address that is encrypted or on this machine",
          "give https://… or http://localhost:…, without a question mark");
    }
    return Optional.ofNullable(address);
  }

  /** The options that were given, in order; they mean nothing where nothing is asked. */
  List<String> given() {
    List<String> given = new ArrayList<>();
    if (contact != null) {
      given.add("--contact");
    }
    if (wikidata != null) {
      given.add("--wikidata-url");
    }
    if (wikipedia != null) {
      given.add("--wikipedia-url");
    }
    if (reconciliation != null) {
      given.add("--reconcile-url");
    }
    if (answers != null) {
      given.add("--answers");
    }
    return given;
  }

  /**
   * What asks.
   *
   * @param environment as {@link System#getenv()} gives it
   * @param home the user's home folder
   * @param progress told what takes long
   */
  Learner learner(Map<String, String> environment, Path home, Consumer<String> progress) {
    return Learner.open(
        services(),
        manners(environment),
        answers == null ? CacheRoot.of(environment, home).resolve("wikidata") : answers,
        progress);
  }
}
