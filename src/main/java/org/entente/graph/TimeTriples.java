package org.entente.graph;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.entente.time.Period;

/**
 * A period as properties of a fact. Bounds are {@code xsd:date} only for the years 1 to 9999,
 * because stores corrupt others; the astronomical years and the EDTF string hold every year.
 */
final class TimeTriples {

  private TimeTriples() {}

  static void add(Resource fact, Period period, String words) {
    fact.addProperty(Vocabulary.EDTF, period.edtf());
    fact.addProperty(Vocabulary.TIME_TEXT, words);
    bounds(
        fact,
        period.earliestStart(),
        period.latestStart(),
        period.earliestEnd(),
        period.latestEnd());
    Optional<LocalDate> named =
        Stream.of(
                period.earliestStart(),
                period.latestStart(),
                period.earliestEnd(),
                period.latestEnd())
            .flatMap(Optional::stream)
            .findFirst();
    year(fact, Vocabulary.NAMED_YEAR, named);
  }

  /** The four bounds, and the years of the outermost two. */
  static void bounds(
      Resource node,
      Optional<LocalDate> earliestStart,
      Optional<LocalDate> latestStart,
      Optional<LocalDate> earliestEnd,
      Optional<LocalDate> latestEnd) {
    bound(node, Vocabulary.EARLIEST_START, earliestStart);
    bound(node, Vocabulary.LATEST_START, latestStart);
    bound(node, Vocabulary.EARLIEST_END, earliestEnd);
    bound(node, Vocabulary.LATEST_END, latestEnd);
    year(node, Vocabulary.EARLIEST_YEAR, earliestStart);
    year(node, Vocabulary.LATEST_YEAR, latestEnd);
  }

  private static void bound(Resource fact, Property property, Optional<LocalDate> day) {
    if (day.isPresent() && day.get().getYear() >= 1 && day.get().getYear() <= 9999) {
      typed(fact, property, day.get().toString(), XSDDatatype.XSDdate);
    }
  }

  private static void year(Resource fact, Property property, Optional<LocalDate> day) {
    day.ifPresent(
        found -> typed(fact, property, Integer.toString(found.getYear()), XSDDatatype.XSDinteger));
  }

  private static void typed(Resource fact, Property property, String text, XSDDatatype datatype) {
    Model model = fact.getModel();
    fact.addProperty(property, model.createTypedLiteral(text, datatype));
  }
}
