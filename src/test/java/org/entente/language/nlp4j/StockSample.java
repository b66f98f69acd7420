package org.entente.language.nlp4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.language.AnalysisStore;

/**
 * Sentences whose analyses by the toolkit as it loads itself are stored with the tests; {@code
 * main} writes them anew. Run it like {@link StockComparison}, without arguments.
 */
final class StockSample {
  static final Path FILE = Path.of("src/test/resources/analyses/stock-nlp4j.tsv.gz");

  static final List<String> SENTENCES =
      List.of(
          "Iraq and Syria signed a treaty in Baghdad on 7 May 1978.",
          "The Football War began on 14 July 1969, when the Salvadoran military launched an attack"
              + " against Honduras.",
          "In 1979 Ahmed Hassan al-Bakr was forced to resign by Saddam Hussein.",
          "Iraq's government – led by Nuri al-Maliki – accused Syria of harbouring “terrorists”.",
          "Diplomatic relations were restored in 2006 after two decades of hostility.",
          "U.S. President Dwight D. Eisenhower had strongly warned Britain not to invade.",
          "The treaty was ratified by the Senate, but France refused to recognize it.",
          "Britain, France and Israel attacked Egypt on 29 October 1956.",
          "The embassy, which had been closed since 1980, reopened in December 2006.",
          "The Soviet Union supplied $1.5 billion of weapons to the Ba'ath Party in the 1970s.",
          "He couldn't attend the Arab League summit in Cairo because it wasn't safe.");

  private StockSample() {}

  public static void main(String[] arguments) throws IOException {
    Nlp4jAnalyzer stock = new Nlp4jAnalyzer(StockComparison.stock());
    AnalysisStore store = new AnalysisStore(stock.version());
    SENTENCES.forEach(sentence -> store.add(sentence, stock.analyze(sentence)));
    store.save(FILE);
  }
}
