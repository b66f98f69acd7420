package org.entente.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outermost days of an EDTF string, read by the standard alone.
 *
 * @param first first day, absent where the string leaves it open
 * @param last last day, absent where the string leaves it open
 * @param vague whether the string says that its days are not exact: "~", or a season
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format, level 2</a>
 */
record EdtfExtent(Optional<LocalDate> first, Optional<LocalDate> last, boolean vague) {

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4}|\\d{3}X|\\d\\dXX)(?:-(\\d\\d))?(?:-(\\d\\d))?(~?)");

  static EdtfExtent of(String edtf) {
    boolean set = edtf.startsWith("[") && edtf.endsWith("]");
    String inside = set ? edtf.substring(1, edtf.length() - 1) : edtf;
    String[] ends = inside.split(set ? "," : "/", -1);
    if (set && inside.contains("..")) {
      ends = inside.split("\\.\\.", -1);
    }
    if (ends.length > 2) {
      throw new IllegalArgumentException("'" + edtf + "' has more than two ends");
    }
    String from = ends[0];
    String to = ends[ends.length - 1];
    boolean vague = (from + to).matches(".*(~|-2[1-4]).*");
    return new EdtfExtent(end(from, true), end(to, false), vague);
  }

  private static Optional<LocalDate> end(String date, boolean first) {
    if (date.isEmpty() || date.equals("..")) {
      return Optional.empty();
    }
    Matcher matcher = DATE.matcher(date);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + date + "' is no EDTF date");
    }
    int year = Integer.parseInt(matcher.group(1).replace('X', first ? '0' : '9'));
    int month = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    if (matcher.group(3) != null) {
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(matcher.group(3))));
    }
    if (month >= 1 && month <= 12) {
      YearMonth days = YearMonth.of(year, month);
      return Optional.of(first ? days.atDay(1) : days.atEndOfMonth());
    }
    return Optional.of(first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
  }
}
