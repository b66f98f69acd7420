package org.entente.language.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Span;

/**
 * Corrects the places where a model, trained on web text, splits history prose: it does not know
 * many abbreviations, and it never splits where the blank is missing.
 *
 * @param paragraph the text whose boundaries are in question
 */
record Boundaries(String paragraph) {

  /** A name or number follows, never a new sentence. */
  private static final Set<String> BEFORE_A_NAME =
      words(
          """
          Mr. Mrs. Ms. Messrs. Dr. Prof. Rev. Hon. St. Ste. Mt. Ft. Gen. Col. Lt. Maj. Capt.
          Cmdr. Adm. Sgt. Brig. Gov. Sen. Rep. Pres. Amb. Sec. Sr. vs. v. cf. e.g. i.e. viz.
          c. ca. approx.
          """);

  /** Abbreviations when a number follows; otherwise a word such as "No." can end a sentence. */
  private static final Set<String> BEFORE_A_NUMBER =
      words(
          """
          No. Nos. Art. Arts. Vol. Vols. Ch. Pt. Fig. p. pp. Jan. Feb. Mar. Apr. Jun. Jul.
          Aug. Sep. Sept. Oct. Nov. Dec. r. b. d. fl.
          """);

  /** {@code U.S.}, {@code U.S.S.R.}, {@code D.C.}, and initials as in {@code John F. Kennedy}. */
  private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu}\\.)+");

  /** The model reads the full stop of U.S. as part of it even when "The" follows. */
  private static final Pattern CAPITALS_AND_WORD =
      Pattern.compile("(?<!\\S)(?:\\p{Lu}\\.){2,}\\s+(\\p{Lu}\\p{Ll}*)(?=\\s)");

  /** Numbers of kings, wars and treaties end sentences, as in "World War I. The". */
  private static final Set<String> ROMAN = Set.of("I.", "V.", "X.");

  /** Words that begin a sentence and are not the name that an initial or U.S. stands before. */
  private static final Set<String> OPENERS =
      words(
          """
          A After All Although An And Another As At Because Before Both But By Despite During
          Each Even Finally First Following For From He Her His However If In Instead It Its
          Later Many Meanwhile Moreover Most Nevertheless No On One Only Other Others Our Over
          She Since So Some Soon Such That The Their Then There These They This Those Though
          Through Thus To Today Two Under Until Upon We What When Where While With Within
          Without Yet
          """);

  /** Small words that begin a name and so may begin a sentence, as in "al-Assad resigned". */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "de", "da", "di", "du", "von", "van", "bin", "ibn");

  /** A full stop between a word or year and a capitalised word, without a blank. */
  private static final Pattern MISSING_BLANK =
      Pattern.compile(
          "(?<=(?:^|\\s)[^\\s./@]{0,40}[\\p{Ll}\\p{Nd}]{2}[)\\]\"”’]?)[.!?](?=(\\p{Lu}\\p{Ll}+|[AI])[\\s,])");

  private static final String OPENING = "([\"“‘";

  private static final Pattern FIRST_WORD = Pattern.compile("[(\\[\"'“‘]*([\\p{L}\\p{M}\\p{Nd}]+)");

  /**
   * The sentences.
   *
   * @param proposed ends of sentences as the model proposes them, in order, each in {@code (0,
   *     length]}
   * @return spans without surrounding blanks
   */
  List<Span> correct(List<Integer> proposed) {
    TreeSet<Integer> ends = new TreeSet<>();
    proposed.stream().map(this::afterClosingMarks).filter(this::endsSentence).forEach(ends::add);
    Matcher missing = MISSING_BLANK.matcher(paragraph);
    while (missing.find()) {
      ends.add(missing.end());
    }
    Matcher abbreviation = CAPITALS_AND_WORD.matcher(paragraph);
    while (abbreviation.find()) {
      if (OPENERS.contains(abbreviation.group(1))) {
        ends.add(abbreviation.start(1));
      }
    }
    ends.add(paragraph.length());
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      trimmed(start, end).ifPresent(sentences::add);
      start = end;
    }
    return sentences;
  }

  private static Set<String> words(String separatedByBlanks) {
    return Set.of(separatedByBlanks.strip().split("\\s+", -1));
  }

  /** A closing quotation mark or bracket belongs to the sentence before it. */
  private int afterClosingMarks(int end) {
    int at = end;
    while (at < paragraph.length() && ")]”’".indexOf(paragraph.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean endsSentence(int end) {
    int next = skipBlanks(end);
    if (next == paragraph.length()) {
      return true;
    }
    Matcher first = FIRST_WORD.matcher(paragraph).region(next, paragraph.length());
    String following = first.lookingAt() ? first.group(1) : "";
    String last = lastWord(end);
    if (BEFORE_A_NAME.contains(last)) {
      return false;
    }
    if (!following.isEmpty()) {
      if (Character.isDigit(following.charAt(0)) && BEFORE_A_NUMBER.contains(last)) {
        return false;
      }
      if (Character.isLowerCase(following.charAt(0)) && !PARTICLES.contains(following)) {
        return false;
      }
    }
    return !CAPITALS.matcher(last).matches() || ROMAN.contains(last) || OPENERS.contains(following);
  }

  /** The characters between the last blank or opening mark before a position and the position. */
  private String lastWord(int end) {
    int stop = end;
    while (stop > 0 && isBlank(stop - 1)) {
      stop--;
    }
    int start = stop;
    while (start > 0 && !isBlank(start - 1) && OPENING.indexOf(paragraph.charAt(start - 1)) < 0) {
      start--;
    }
    return paragraph.substring(start, stop);
  }

  private Optional<Span> trimmed(int from, int to) {
    int start = from;
    while (start < to && isBlank(start)) {
      start++;
    }
    int end = to;
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < paragraph.length() && isBlank(at)) {
      at++;
    }
    return at;
  }

  /** Blanks of every kind, the no-break space too. */
  private boolean isBlank(int at) {
    char c = paragraph.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
