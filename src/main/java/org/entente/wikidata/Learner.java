package org.entente.wikidata;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.gazetteer.ClassTable;
import org.entente.gazetteer.wikidata.DumpEntity;
import org.entente.gazetteer.wikidata.EntityReader;

/**
 * Asks which items bear a name: the encyclopedia's page of that title, the labels and aliases that
 * are the name, and a reconciliation service where there is one. Every bearer of a name is learned
 * or none, so that whoever links can see whether the name is anybody's; nothing is linked here.
 */
public final class Learner {

  /** More bearers than this, and the name says nothing. */
  private static final int MAX_BEARERS = 10;

  private static final int MAX_NAME = 120;

  /** The encyclopedia leads from the name to the item, and its label has a word of it. */
  private static final double BY_REDIRECT = 0.85;

  private static final double BY_ALIAS = 0.95;

  /** What a state is that has ended. */
  private static final String PAST = "HISTORIC_STATE";

  /** How many steps from a class to one of the table; further up everything is everything. */
  private static final int MAX_STEPS = 3;

  private final Fetcher fetcher;
  private final WikidataClient client;
  private final Optional<ReconciliationClient> reconciliation;
  private final ClassTable classes = ClassTable.shipped();

  Learner(Services services, Fetcher fetcher) {
    this.fetcher = fetcher;
    this.client = new WikidataClient(services, fetcher);
    this.reconciliation =
        services.reconciliation().map(address -> new ReconciliationClient(address, fetcher));
  }

  /**
   * A learner that opens connections and waits where it is asked to.
   *
   * @param cache folder of the kept answers
   * @param progress told what takes long
   */
  public static Learner open(
      Services services, Manners manners, Path cache, Consumer<String> progress) {
    Fetcher fetcher =
        new Fetcher(
            manners,
            services.hosts(),
            new AnswerCache(cache),
            Clock.systemUTC(),
            time -> Thread.sleep(time.toMillis()),
            progress);
    return new Learner(services, fetcher);
  }

  /** What asking cost so far. */
  public RequestCount count() {
    return fetcher.count();
  }

  /** What the services know of these names. */
  public Lesson learn(Collection<String> names) {
    return new Run().learn(names);
  }

  /** Why an item was named as a bearer. */
  private record Ground(String name, Optional<TitlePage> page) {}

  /** An item that bears names, whatever it is. */
  private record Bearer(DumpEntity item, Map<String, Double> names, LocalDate retrieved) {}

  /** One lesson. */
  private final class Run {
    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> merged = new LinkedHashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private final Map<String, List<Ground>> grounds = new LinkedHashMap<>();
    private final Map<String, Bearer> bearers = new TreeMap<>();
    private final Map<String, List<String>> above = new TreeMap<>();

    Lesson learn(Collection<String> names) {
      List<String> asked = new ArrayList<>();
      for (String name : new LinkedHashSet<>(names)) {
        // A gazetteer file parts names at semicolons.
        boolean fits = name.length() <= MAX_NAME && !name.contains(";");
        if (fits && WikidataClient.isTitle(name)) {
          asked.add(name);
        } else {
          refused.add("«" + Words.tidy(name, 60) + "» is no title; not asked");
        }
      }
      Set<String> shared = new LinkedHashSet<>();
      for (List<String> batch : Batches.of(asked)) {
        attempt(() -> client.pages(batch).values().forEach(page -> take(page, shared)));
      }
      asked.removeAll(shared);
      for (String name : asked) {
        attempt(() -> search(name));
      }
      reconciliation.ifPresent(service -> attempt(() -> reconcile(service, asked)));
      for (List<String> batch : Batches.of(grounds.keySet())) {
        attempt(() -> client.items(batch).forEach(this::judge));
      }
      climb();
      List<Learned> learned = new ArrayList<>();
      bearers.values().forEach(bearer -> type(bearer).ifPresent(learned::add));
      learned.sort(
          Comparator.comparingInt((Learned one) -> one.item().qid().length())
              .thenComparing(one -> one.item().qid()));
      return new Lesson(learned, List.copyOf(refused), List.copyOf(merged), List.copyOf(faults));
    }

    private void attempt(Call call) {
      try {
        call.run();
      } catch (FetchException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }

    private void take(TitlePage page, Set<String> shared) {
      if (page.disambiguation()) {
        refused.add("«" + page.asked() + "» is a disambiguation page: many bear the name");
        shared.add(page.asked());
      } else if (page.section()) {
        refused.add(
            "«" + page.asked() + "» leads to a part of «" + Words.tidy(page.title(), 60) + "»");
      } else {
        page.item().ifPresent(item -> ground(item, new Ground(page.asked(), Optional.of(page))));
      }
    }

    private void ground(String item, Ground ground) {
      grounds.computeIfAbsent(item, unused -> new ArrayList<>()).add(ground);
    }

    private void search(String name) throws FetchException {
      List<SearchHit> hits =
          client.search(name, MAX_BEARERS + 1).stream()
              .filter(hit -> Words.same(hit.matched(), name) || Words.same(hit.label(), name))
              .toList();
      if (hits.size() > MAX_BEARERS) {
        refused.add("«" + name + "» is the name of more than " + MAX_BEARERS + " items");
        grounds.values().forEach(all -> all.removeIf(ground -> ground.name().equals(name)));
      } else {
        hits.forEach(hit -> ground(hit.item(), new Ground(name, Optional.empty())));
      }
    }

    private void reconcile(ReconciliationClient service, List<String> names) throws FetchException {
      service
          .candidates(names, MAX_BEARERS)
          .forEach(
              (name, candidates) ->
                  candidates.stream()
                      .filter(candidate -> WikidataClient.ITEM.matcher(candidate.id()).matches())
                      .forEach(
                          candidate -> ground(candidate.id(), new Ground(name, Optional.empty()))));
    }

    /** Believes an item, or says why not. */
    private void judge(WikidataClient.Entity entity) {
      Optional<DumpEntity> read = read(entity);
      if (read.isEmpty()) {
        return;
      }
      DumpEntity item = read.get();
      // The reader has put commas for what a table cannot hold; the label is judged as it came.
      String fault = Words.fault(label(entity.json()));
      if (!fault.isEmpty()) {
        refused.add(item.qid() + " " + fault);
        return;
      }
      Map<String, Double> names = new TreeMap<>();
      for (Ground ground : grounds.getOrDefault(entity.asked(), List.of())) {
        double weight = weight(item, ground);
        if (weight > 0) {
          names.merge(ground.name(), weight, Math::max);
        } else if (ground.page().isPresent()) {
          refused.add(
              "«"
                  + ground.name()
                  + "» leads to "
                  + described(item)
                  + ", which does not bear the name");
        }
      }
      if (names.isEmpty()) {
        return;
      }
      if (entity.isMerged()) {
        merged.add(entity.asked() + " is now " + described(item));
      }
      // Two ids may lead to one item, where one was merged into the other.
      Bearer before = bearers.get(item.qid());
      if (before != null) {
        before.names().forEach((name, weight) -> names.merge(name, weight, Math::max));
      }
      bearers.put(item.qid(), new Bearer(item, names, entity.retrieved()));
    }

    private Optional<DumpEntity> read(WikidataClient.Entity entity) {
      try {
        return EntityReader.read(entity.json().toString());
      } catch (IOException | RuntimeException e) {
        // Members of another sort than documented; what exactly is no concern of the user.
        refused.add(entity.id() + " is written in a way that cannot be read");
        return Optional.empty();
      }
    }

    /** Asks what unknown classes are subclasses of, step by step. */
    private void climb() {
      Set<String> level =
          bearers.values().stream()
              .map(bearer -> bearer.item().classes())
              .filter(of -> classes.typeOf(of, above).isEmpty())
              .flatMap(List::stream)
              .collect(Collectors.toCollection(TreeSet::new));
      for (int step = 0; step < MAX_STEPS && !level.isEmpty(); step++) {
        Set<String> next = new TreeSet<>();
        attempt(
            () -> {
              for (WikidataClient.Entity one : client.items(level)) {
                List<String> over = read(one).map(DumpEntity::above).orElse(List.of());
                above.put(one.asked(), over);
                over.stream()
                    .filter(id -> classes.typeOf(List.of(id), Map.of()).isEmpty())
                    .filter(id -> !above.containsKey(id))
                    .forEach(next::add);
              }
            });
        level.clear();
        level.addAll(next);
      }
    }

    private Optional<Learned> type(Bearer bearer) {
      DumpEntity item = bearer.item();
      Optional<String> type = classes.typeOf(item.classes(), above);
      if (type.isEmpty()) {
        refused.add(
            described(item)
                + " is of no known class: "
                + (item.classes().isEmpty() ? "none" : String.join(", ", item.classes())));
      }
      return type.map(known -> known.equals("STATE") && item.end().isPresent() ? PAST : known)
          .map(known -> new Learned(item, known, bearer.names(), bearer.retrieved()));
    }

    private String described(DumpEntity item) {
      return item.qid() + " «" + Words.tidy(item.label(), 60) + "»";
    }
  }

  /** In English, else in every language. */
  private static String label(JsonObject entity) {
    JsonObject labels = Json.object(entity, "labels");
    String english = Json.text(Json.object(labels, "en"), "value");
    return english.isEmpty() ? Json.text(Json.object(labels, "mul"), "value") : english;
  }

  /** How surely the name is the item's; 0 where it is not. */
  private static double weight(DumpEntity item, Ground ground) {
    String name = ground.name();
    Optional<TitlePage> page = ground.page();
    if (Words.same(item.label(), name)) {
      return 1;
    }
    if (item.aliases().stream().anyMatch(alias -> Words.same(alias, name))) {
      return BY_ALIAS;
    }
    if (page.isEmpty() || !Words.share(item.label(), name)) {
      return 0;
    }
    // The page has the name itself, and the label at least a word of it.
    return page.get().redirected() ? BY_REDIRECT : 1;
  }

  /** A request that may fail. */
  @FunctionalInterface
  private interface Call {
    void run() throws FetchException;
  }
}
