package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.entity.LinkCandidate;
import org.entente.entity.LinkedArticle;
import org.entente.language.AnnotatedArticle;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.TimeMention;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.entente.time.Period;

/** A small article with claims of every category and factuality, as extraction would leave it. */
public final class Sample {

  private static final String TITLE = "Iraq–Syria relations";

  // The cuneiform sign counts one code point and two UTF-16 units, so every later offset differs.
  private static final List<String> SENTENCES =
      List.of(
          "Iraq (𒀭) and Syria share a border.",
          "Syria and Iraq established diplomatic relations on 8 November 1945, when Ibrahim Fadli"
              + " became chargé d'affaires of Iraq to Syria.",
          "By October 1978 Iraqi President Ahmed Hassan al-Bakr and Syrian President Hafez"
              + " al-Assad signed in Baghdad the Charter for Joint National Action.",
          "Hafez al-Assad offered Iraq a union in 1975, but Iraq rejected his offer.",
          "In November 1979 both countries suspended relations with one another.",
          "Saddam Hussein claimed that Syria had made a plot against him.",
          "The Syrian foreign ministry denied that Syria had attacked Iraq in 2009.",
          "In November 2006 Iraq and Syria restored relations.",
          "\"Both countries resumed ties in November 2006.\"",
          "Others write that Iraq and Syria restored relations by 1997.",
          "Iraq, Iran and Syria belong to the Tripartite Coalition, after an agreement of September"
              + " 2015 between Iraq, Iran and Syria.",
          "Iraq invaded Kuwait at the start of the Gulf War in 1990.",
          "Rome occupied Syria in 64 BC.",
          "Ba'athist Syria supported Iran in the 1980s.");

  private final String text;
  private final List<Span> sentences = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<EntityMention> mentions = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  private Sample() {
    StringBuilder all = new StringBuilder(TITLE).append("\n\n");
    for (String sentence : SENTENCES) {
      sentences.add(new Span(all.length(), all.length() + sentence.length()));
      all.append(sentence).append('\n');
    }
    text = all.toString();
    entities();
    claims();
  }

  /** The article. */
  public static ClaimedArticle article() {
    Sample sample = new Sample();
    SourceText source = new SourceText("sample", sample.text);
    Block block =
        new Block(
            Block.Kind.PARAGRAPH,
            new Span(sample.sentences.get(0).start(), sample.text.length() - 1),
            List.of());
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : sample.sentences) {
      Token token = new Token(0, span, source.slice(span), "", "X", "O", -1, "root");
      sentences.add(new Sentence(sentences.size(), block, span, List.of(token)));
    }
    Article article = new Article(source, TITLE, new Span(0, TITLE.length()), List.of(block));
    sample.mentions.sort(Comparator.comparing(EntityMention::span));
    return new ClaimedArticle(
        new LinkedArticle(
            new AnnotatedArticle(article, sentences),
            sample.entities.stream().sorted(Comparator.comparing(Entity::id)).toList(),
            sample.mentions,
            List.of("iraq", "syria")),
        sample.claims,
        List.of());
  }

  /** The graph of the article, with the default base. */
  public static org.apache.jena.rdf.model.Model graph() {
    return new ClaimGraph(Ontology.load(), new Iris(), RUN)
        .toModel(article(), Optional.of("https://creativecommons.org/licenses/by-sa/4.0/"));
  }

  /** The run of the golden files. */
  public static final Run RUN = new Run("0.1.0", "sample analyzer 1");

  // ---- entities

  private void entities() {
    entity("iraq", EntityType.STATE, "Iraq", "Q796", "", "Iraq", "Iraqi");
    entity("syria", EntityType.STATE, "Syria", "Q858", "", "Syria", "Syrian");
    entity("iran", EntityType.STATE, "Iran", "Q794", "", "Iran");
    entity("kuwait", EntityType.STATE, "Kuwait", "Q817", "", "Kuwait");
    entity("baathist-syria", EntityType.HISTORIC_STATE, "Ba'athist Syria", "Q858?", "syria");
    entity("rome", EntityType.HISTORIC_STATE, "Rome", "Q17167?", "");
    entity(
        "syrian-foreign-ministry", EntityType.STATE_ORGAN, "Syrian foreign ministry", "", "syria");
    entity("tripartite-coalition", EntityType.COALITION, "Tripartite Coalition", "", "");
    entity("ibrahim-fadli", EntityType.PERSON, "Ibrahim Fadli", "", "");
    entity("ahmed-hassan-al-bakr", EntityType.PERSON, "Ahmed Hassan al-Bakr", "", "");
    entity("hafez-al-assad", EntityType.PERSON, "Hafez al-Assad", "", "");
    entity("saddam-hussein", EntityType.PERSON, "Saddam Hussein", "Q1316", "");
    entity("baghdad", EntityType.PLACE, "Baghdad", "Q1530", "");
    entity("gulf-war", EntityType.EVENT, "Gulf War", "", "");
    entity(
        "charter-for-joint-national-action",
        EntityType.AGREEMENT,
        "Charter for Joint National Action",
        "",
        "");
  }

  /** A second city, made up to be of the name. */
  private static LinkCandidate namesake() {
    return new LinkCandidate(
        "Q3820", "Beirut", 1, 1, LinkCandidate.TimeFit.APART, false, 2, Optional.empty());
  }

  private static LinkCandidate vetoed() {
    return candidate("Q858").withVeto(Optional.of("is state"));
  }

  private static LinkCandidate candidate(String item) {
    return new LinkCandidate(
        item, "item " + item, 1, 2, LinkCandidate.TimeFit.UNKNOWN, true, 6, Optional.empty());
  }

  /** Adds an entity and its mentions, longest names first. */
  private void entity(
      String id, EntityType type, String label, String item, String state, String... names) {
    List<String> all = names.length == 0 ? List.of(label) : List.of(names);
    EntityLink link =
        item.isEmpty()
            ? EntityLink.unlinked("no item")
            : item.endsWith("?")
                ? new EntityLink(
                    EntityLink.Status.AMBIGUOUS,
                    Optional.empty(),
                    List.of(candidate(item.substring(0, item.length() - 1))),
                    "a period of a state")
                : new EntityLink(
                    EntityLink.Status.ACCEPTED,
                    Optional.of(item),
                    type == EntityType.PLACE
                        ? List.of(candidate(item), namesake(), vetoed())
                        : List.of(candidate(item)),
                    "only candidate");
    entities.add(
        new Entity(
            id, type, label, all, link, state.isEmpty() ? Optional.empty() : Optional.of(state)));
    for (String name : all) {
      for (int s = 0; s < SENTENCES.size(); s++) {
        for (int at = find(name, s, 0); at >= 0; at = find(name, s, at + 1)) {
          Span span = new Span(at, at + name.length());
          if (mentions.stream().noneMatch(m -> m.span().equals(span))) {
            mentions.add(new EntityMention(s, span, 0, id, EntityMention.Form.NAME));
          }
        }
      }
    }
  }

  private int find(String word, int sentence, int from) {
    Span span = sentences.get(sentence);
    int at = text.indexOf(word, Math.max(from, span.start()));
    boolean whole =
        at >= 0
            && at + word.length() <= span.end()
            && !Character.isLetter(text.charAt(at + word.length()));
    if (at >= 0 && at + word.length() <= span.end() && !whole) {
      return find(word, sentence, at + 1);
    }
    return whole ? at : -1;
  }

  // ---- claims

  private void claims() {
    add(
        claim("shared-border-iraq-syria", Category.RELATIONSHIP, "SharedBorder", Factuality.ACTUAL)
            .label("Iraq and Syria share a border")
            .role(Role.PARTY, "iraq", 0, "Iraq")
            .role(Role.PARTY, "syria", 0, "Syria")
            .says(0, "Iraq (𒀭) and Syria share a border", "border.share"));
    add(
        claim(
                "1945-11-08-diplomatic-relations-established-iraq-syria",
                Category.EVENT,
                "DiplomaticRelationsEstablished",
                Factuality.ACTUAL)
            .label("Iraq and Syria establish diplomatic relations")
            .role(Role.PARTICIPANT, "iraq", 1, "Iraq")
            .role(Role.PARTICIPANT, "syria", 1, "Syria")
            .time(1, "on 8 November 1945", "8 November 1945", day(1945, 11, 8))
            .says(
                1,
                "Syria and Iraq established diplomatic relations on 8 November 1945",
                "diplomacy.establish"));
    add(
        claim(
                "office-ibrahim-fadli-iraq",
                Category.RELATIONSHIP,
                "OfficeHolding",
                Factuality.ACTUAL)
            .label("Ibrahim Fadli, chargé d'affaires of Iraq to Syria")
            .role(Role.HOLDER, "ibrahim-fadli", 1, "Ibrahim Fadli")
            .role(Role.SERVES_FOR, "iraq", 1, "Iraq to")
            .role(Role.ACCREDITED_TO, "syria", 1, "Syria.")
            .time(
                1,
                "on 8 November 1945",
                "8 November 1945",
                period("1945-11-08", "1945-11-08", "", "", "1945-11-08/.."))
            .says(1, "Ibrahim Fadli became chargé d'affaires of Iraq to Syria", "office.envoy"));
    add(
        claim(
                "office-ahmed-hassan-al-bakr-iraq",
                Category.RELATIONSHIP,
                "OfficeHolding",
                Factuality.ACTUAL)
            .label("Ahmed Hassan al-Bakr, president of Iraq")
            .role(Role.HOLDER, "ahmed-hassan-al-bakr", 2, "Ahmed Hassan al-Bakr")
            .role(Role.SERVES_FOR, "iraq", 2, "Iraqi")
            .says(2, "Iraqi President Ahmed Hassan al-Bakr", "office.title"));
    add(
        claim(
                "office-hafez-al-assad-syria",
                Category.RELATIONSHIP,
                "OfficeHolding",
                Factuality.ACTUAL)
            .label("Hafez al-Assad, president of Syria")
            .role(Role.HOLDER, "hafez-al-assad", 2, "Hafez al-Assad")
            .role(Role.SERVES_FOR, "syria", 2, "Syrian")
            .says(2, "Syrian President Hafez al-Assad", "office.title"));
    add(
        claim("charter-joint-national-action", Category.AGREEMENT, "Charter", Factuality.ACTUAL)
            .label("Charter of Iraq and Syria")
            .name("charter-for-joint-national-action")
            .role(Role.PARTY, "iraq", 2, "Iraqi")
            .says(2, "the Charter for Joint National Action", "agreement.named"));
    add(
        claim("1978-10-agreement-signed", Category.EVENT, "AgreementSigned", Factuality.ACTUAL)
            .label("Ahmed Hassan al-Bakr and Hafez al-Assad sign the Charter")
            .role(Role.AGENT, "ahmed-hassan-al-bakr", 2, "Ahmed Hassan al-Bakr")
            .role(Role.AGENT, "hafez-al-assad", 2, "Hafez al-Assad")
            .role(Role.PLACE, "baghdad", 2, "Baghdad")
            .time(
                2,
                "By October 1978",
                "October 1978",
                period("", "1978-10-31", "", "1978-10-31", "[..1978-10]"))
            .link(ClaimLink.Property.CONCLUDES, "charter-joint-national-action")
            .says(2, "signed in Baghdad the Charter for Joint National Action", "agreement.sign"));
    add(
        claim("1975-proposal-hafez-al-assad-iraq", Category.EVENT, "Proposal", Factuality.ACTUAL)
            .label("Hafez al-Assad offers Iraq a union")
            .role(Role.AGENT, "hafez-al-assad", 3, "Hafez al-Assad")
            .role(Role.RECIPIENT, "iraq", 3, "Iraq")
            .time(
                3,
                "in 1975",
                "1975",
                period("1975-01-01", "1975-12-31", "1975-01-01", "1975-12-31", "1975"))
            .says(3, "Hafez al-Assad offered Iraq a union in 1975", "words.offer"));
    add(
        claim("unification-iraq-syria", Category.EVENT, "Unification", Factuality.PLANNED)
            .label("union of Iraq with another state (offered)")
            .role(Role.PARTICIPANT, "iraq", 3, "Iraq")
            .attributedTo("hafez-al-assad")
            .says(3, "a union", "territory.unite"));
    add(
        claim("rejection-iraq-hafez-al-assad", Category.EVENT, "Rejection", Factuality.ACTUAL)
            .label("Iraq rejects Hafez al-Assad's offer")
            .role(Role.INITIATOR, "iraq", 3, "Iraq rejected")
            .role(Role.RECIPIENT, "hafez-al-assad", 3, "his", "Hafez al-Assad")
            .link(ClaimLink.Property.REGARDS, "1975-proposal-hafez-al-assad-iraq")
            .says(3, "Iraq rejected his offer", "words.reject"));
    add(
        claim(
                "1979-11-diplomatic-relations-suspended-iraq-syria",
                Category.EVENT,
                "DiplomaticRelationsSuspended",
                Factuality.ACTUAL)
            .label("Iraq and Syria suspend relations")
            .titleRole(Role.PARTICIPANT, "iraq", 4, "both countries", "Iraq")
            .titleRole(Role.PARTICIPANT, "syria", 4, "both countries", "Syria")
            .time(
                4,
                "In November 1979",
                "November 1979",
                period("1979-11-01", "1979-11-30", "1979-11-01", "1979-11-30", "1979-11"))
            .says(4, "both countries suspended relations", "diplomacy.suspend"));
    add(
        claim("plot-syria-saddam-hussein", Category.EVENT, "Plot", Factuality.ALLEGED)
            .label("Syrian plot against Saddam Hussein")
            .role(Role.INITIATOR, "syria", 5, "Syria")
            .role(Role.RECIPIENT, "saddam-hussein", 5, "him", "Saddam Hussein")
            .attributedTo("saddam-hussein")
            .says(5, "Syria had made a plot against him", "force.plot"));
    add(
        claim("2009-attack-syria-iraq", Category.EVENT, "Attack", Factuality.DENIED)
            .label("Syrian attack on Iraq")
            .role(Role.INITIATOR, "syria", 6, "Syria had")
            .role(Role.RECIPIENT, "iraq", 6, "Iraq")
            .time(
                6,
                "in 2009",
                "2009",
                period("2009-01-01", "2009-12-31", "2009-01-01", "2009-12-31", "2009"))
            .says(6, "Syria had attacked Iraq in 2009", "force.attack"));
    add(
        claim("denial-syrian-foreign-ministry", Category.EVENT, "Denial", Factuality.ACTUAL)
            .label("The Syrian foreign ministry denies an attack on Iraq")
            .role(Role.INITIATOR, "syrian-foreign-ministry", 6, "Syrian foreign ministry")
            .link(ClaimLink.Property.REGARDS, "2009-attack-syria-iraq")
            .says(6, "The Syrian foreign ministry denied", "words.deny"));
    add(
        claim(
                "2006-11-diplomatic-relations-restored-iraq-syria",
                Category.EVENT,
                "DiplomaticRelationsRestored",
                Factuality.ACTUAL)
            .label("Iraq and Syria restore diplomatic relations")
            .role(Role.PARTICIPANT, "iraq", 7, "Iraq")
            .role(Role.PARTICIPANT, "syria", 7, "Syria")
            .time(
                7,
                "In November 2006",
                "November 2006",
                period("2006-11-01", "2006-11-30", "2006-11-01", "2006-11-30", "2006-11"))
            .link(ClaimLink.Property.CONTRADICTS, "1997-diplomatic-relations-restored-iraq-syria")
            .says(7, "Iraq and Syria restored relations", "diplomacy.restore")
            .says(8, "Both countries resumed ties in November 2006", "diplomacy.resume"));
    add(
        claim(
                "1997-diplomatic-relations-restored-iraq-syria",
                Category.EVENT,
                "DiplomaticRelationsRestored",
                Factuality.ACTUAL)
            .label("Iraq and Syria restore relations by 1997")
            .role(Role.PARTICIPANT, "iraq", 9, "Iraq")
            .role(Role.PARTICIPANT, "syria", 9, "Syria")
            .time(9, "by 1997", "1997", period("", "1997-12-31", "", "1997-12-31", "[..1997]"))
            .says(9, "Iraq and Syria restored relations by 1997", "diplomacy.restore"));
    add(
        claim(
                "membership-tripartite-coalition",
                Category.RELATIONSHIP,
                "Membership",
                Factuality.ACTUAL)
            .label("Iraq, Iran and Syria belong to the Tripartite Coalition")
            .role(Role.MEMBER, "iraq", 10, "Iraq")
            .role(Role.MEMBER, "iran", 10, "Iran")
            .role(Role.MEMBER, "syria", 10, "Syria")
            .role(Role.ORGANIZATION, "tripartite-coalition", 10, "Tripartite Coalition")
            .says(10, "Iraq, Iran and Syria belong to the Tripartite Coalition", "tie.member"));
    add(
        claim(
                "2015-09-agreement-iran-iraq-syria",
                Category.AGREEMENT,
                "Agreement",
                Factuality.ACTUAL)
            .label("Agreement of Iran, Iraq and Syria (September 2015)")
            .role(Role.PARTY, "iraq", 10, "Iraq, Iran and Syria.")
            .role(Role.PARTY, "iran", 10, "Iran and Syria.")
            .role(Role.PARTY, "syria", 10, "Syria.")
            .time(
                10,
                "of September 2015",
                "September 2015",
                period("2015-09-01", "2015-09-30", "2015-09-01", "2015-09-30", "2015-09"))
            .says(
                10, "an agreement of September 2015 between Iraq, Iran and Syria", "agreement.of"));
    add(
        claim("1990-war-gulf-war", Category.EVENT, "War", Factuality.ACTUAL)
            .label("War")
            .name("gulf-war")
            .time(11, "in 1990", "1990", period("1990-01-01", "1990-12-31", "", "", "1990/.."))
            .says(11, "the Gulf War", "force.war"));
    add(
        claim("1990-invasion-iraq-kuwait", Category.EVENT, "Invasion", Factuality.ACTUAL)
            .label("Iraq invades Kuwait")
            .role(Role.INITIATOR, "iraq", 11, "Iraq")
            .role(Role.RECIPIENT, "kuwait", 11, "Kuwait")
            .time(
                11,
                "in 1990",
                "1990",
                period("1990-01-01", "1990-12-31", "1990-01-01", "1990-12-31", "1990"))
            .link(ClaimLink.Property.PART_OF, "1990-war-gulf-war")
            .says(11, "Iraq invaded Kuwait", "force.invade"));
    add(
        claim("-0063-occupation-rome-syria", Category.EVENT, "Occupation", Factuality.ACTUAL)
            .label("Rome occupies Syria")
            .role(Role.INITIATOR, "rome", 12, "Rome")
            .role(Role.RECIPIENT, "syria", 12, "Syria")
            .time(
                12,
                "in 64 BC",
                "64 BC",
                new Period(
                    Optional.of(LocalDate.of(-63, 1, 1)),
                    Optional.of(LocalDate.of(-63, 12, 31)),
                    Optional.of(LocalDate.of(-63, 1, 1)),
                    Optional.of(LocalDate.of(-63, 12, 31)),
                    "-0063"))
            .says(12, "Rome occupied Syria in 64 BC", "force.occupy"));
    add(
        claim("support-baathist-syria-iran", Category.RELATIONSHIP, "Support", Factuality.ACTUAL)
            .label("Ba'athist Syria supports Iran")
            .role(Role.SUPPORTER, "baathist-syria", 13, "Ba'athist Syria")
            .role(Role.SUPPORTED, "iran", 13, "Iran")
            .time(
                13,
                "in the 1980s",
                "1980s",
                period("1980-01-01", "1989-12-31", "1980-01-01", "1989-12-31", "198X"))
            .says(13, "Ba'athist Syria supported Iran in the 1980s", "tie.support"));
  }

  private void add(Draft draft) {
    claims.add(draft.claim());
  }

  private Draft claim(String id, Category category, String kind, Factuality factuality) {
    return new Draft(id, category, kind, factuality);
  }

  private static Period day(int year, int month, int dayOfMonth) {
    String day = LocalDate.of(year, month, dayOfMonth).toString();
    return period(day, day, day, day, day);
  }

  private static Period period(String a, String b, String c, String d, String edtf) {
    List<Optional<LocalDate>> bounds =
        Stream.of(a, b, c, d)
            .map(
                day ->
                    day.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(day)))
            .toList();
    return new Period(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3), edtf);
  }

  /** A claim in the making; words are looked up in their sentence. */
  private final class Draft {
    private final String id;
    private final Category category;
    private final String kind;
    private final Factuality factuality;
    private String label = "";
    private Optional<String> name = Optional.empty();
    private Optional<String> attributedTo = Optional.empty();
    private Optional<TimeMention> time = Optional.empty();
    private final List<Argument> arguments = new ArrayList<>();
    private final List<ClaimLink> links = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    Draft(String id, Category category, String kind, Factuality factuality) {
      this.id = id;
      this.category = category;
      this.kind = kind;
      this.factuality = factuality;
    }

    Draft label(String words) {
      label = words;
      return this;
    }

    Draft name(String entity) {
      name = Optional.of(entity);
      return this;
    }

    Draft attributedTo(String entity) {
      attributedTo = Optional.of(entity);
      return this;
    }

    Draft role(Role role, String entity, int sentence, String words) {
      arguments.add(new Argument(role, entity, words(sentence, words), Optional.empty()));
      return this;
    }

    Draft role(Role role, String entity, int sentence, String words, String antecedent) {
      arguments.add(
          new Argument(
              role, entity, words(sentence, words), Optional.of(words(sentence, antecedent))));
      return this;
    }

    Draft titleRole(Role role, String entity, int sentence, String words, String inTitle) {
      int at = TITLE.indexOf(inTitle);
      arguments.add(
          new Argument(
              role,
              entity,
              words(sentence, words),
              Optional.of(new Span(at, at + inTitle.length()))));
      return this;
    }

    Draft time(int sentence, String words, String core, Period period) {
      time =
          Optional.of(
              new TimeMention(
                  words(sentence, words), words(sentence, core), period, period, false, false));
      return this;
    }

    Draft link(ClaimLink.Property property, String target) {
      links.add(new ClaimLink(property, target));
      return this;
    }

    Draft says(int sentence, String words, String rule) {
      evidence.add(new Evidence(words(sentence, words), sentences.get(sentence), rule));
      return this;
    }

    private Span words(int sentence, String words) {
      int at = text.indexOf(words, sentences.get(sentence).start());
      if (at < 0 || at + words.length() > sentences.get(sentence).end()) {
        throw new IllegalArgumentException("sentence " + sentence + " lacks '" + words + "'");
      }
      return new Span(at, at + words.length());
    }

    Claim claim() {
      double confidence = factuality == Factuality.ACTUAL ? 0.9 : 0.75;
      return new Claim(
          id,
          category,
          kind,
          factuality,
          label,
          name,
          arguments,
          time,
          attributedTo,
          links,
          confidence,
          evidence);
    }
  }
}
