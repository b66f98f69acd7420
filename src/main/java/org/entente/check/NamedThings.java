package org.entente.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.text.Folded;

/** Which words of the texts of a graph name, or stand for, which thing. */
final class NamedThings {

  private record Pronoun(Quote words, List<Quote> antecedents) {}

  private final Model graph;
  private final Map<Resource, List<Quote>> mentions = new HashMap<>();
  private final Map<Resource, List<Pronoun>> pronouns = new HashMap<>();
  private final Map<Resource, Set<String>> names = new HashMap<>();

  NamedThings(Model graph) {
    this.graph = graph;
    for (Statement mention : graph.listStatements(null, Terms.MENTION, (RDFNode) null).toList()) {
      mentions
          .computeIfAbsent(mention.getSubject(), key -> new ArrayList<>())
          .add(Quote.of(mention.getResource()));
    }
    for (Statement stands : graph.listStatements(null, Terms.STANDS_FOR, (RDFNode) null).toList()) {
      List<Quote> antecedents =
          stands.getSubject().listProperties(Terms.ANTECEDENT).toList().stream()
              .map(statement -> Quote.of(statement.getResource()))
              .toList();
      pronouns
          .computeIfAbsent(stands.getResource(), key -> new ArrayList<>())
          .add(new Pronoun(Quote.of(stands.getSubject()), antecedents));
    }
  }

  /** What licenses that the quoted words speak of the thing; nothing if they do not. */
  Optional<Ground> spokenOf(Resource thing, Quote quote) {
    if (isNamedIn(thing, quote)) {
      return Optional.of(Ground.WORDS);
    }
    return pronouns.getOrDefault(thing, List.of()).stream()
        .filter(pronoun -> quote.contains(pronoun.words()))
        .flatMap(pronoun -> pronoun.antecedents().stream())
        .flatMap(antecedent -> licence(thing, antecedent).stream())
        .findFirst();
  }

  boolean isNamedIn(Resource thing, Quote quote) {
    if (mentions.getOrDefault(thing, List.of()).stream().anyMatch(quote::contains)) {
      return true;
    }
    String words = " " + Folded.of(quote.words()) + " ";
    return names(thing).stream().anyMatch(name -> words.contains(" " + name + " "));
  }

  private Optional<Ground> licence(Resource thing, Quote antecedent) {
    Resource text = graph.getResource(antecedent.text());
    String title = text.getRequiredProperty(DCTerms.title).getString();
    boolean named = names(thing).contains(Folded.of(antecedent.words()));
    if (title.contains(antecedent.words()) && text.hasProperty(DCTerms.subject, thing)) {
      return Optional.of(Ground.TITLE);
    }
    return named || mentions.getOrDefault(thing, List.of()).stream().anyMatch(antecedent::overlaps)
        ? Optional.of(Ground.ANTECEDENT)
        : Optional.empty();
  }

  /** Its label and other names, folded. */
  Set<String> names(Resource thing) {
    return names.computeIfAbsent(
        thing,
        key -> {
          Set<String> folded = new HashSet<>();
          for (var property : List.of(RDFS.label, SKOS.altLabel)) {
            key.listProperties(property)
                .toList()
                .forEach(s -> folded.add(Folded.of(s.getString())));
          }
          folded.remove("");
          return folded;
        });
  }
}
