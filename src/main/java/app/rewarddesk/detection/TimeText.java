package app.rewarddesk.detection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day, or a day and a time, as people and programs write them. What can be meant in two
/// ways is not guessed.
final class TimeText {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})");
  private static final Pattern DOTS =
      Pattern.compile("(?<d>\\d{1,2})\\. ?(?<m>\\d{1,2})\\. ?(?<y>\\d{4})");
  private static final Pattern EITHER =
      Pattern.compile("(?<a>\\d{1,2})([-/])(?<b>\\d{1,2})\\2(?<y>\\d{4})");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?<d>\\d{1,2})\\.?[ -](?<name>\\p{L}{3,9})\\.?,?[ -](?<y>\\d{4})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?<name>\\p{L}{3,9})\\.? (?<d>\\d{1,2}),? (?<y>\\d{4})");
  private static final Pattern WITH_TIME =
      Pattern.compile(
          "(?<day>.+?)(?:[Tt]|,?"
              + " )(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?<part>[.,]\\d{1,9})?)?(?:"
              + " ?(?<half>[AaPp][Mm]))?(?: ?(?<zone>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?");
  private static final Pattern SPACE = Pattern.compile("\\p{Z}+");
  private static final List<String> MONTHS =
      List.of(
          "january february march april may june july august september october november december"
              .split(" "));

  private static final int EARLIEST = 1970;
  private static final int LATEST = 2199;

  /// No moment is written in more letters.
  private static final int LONGEST = 60;

  private TimeText() {}

  /// The moment, to the millisecond; of a day alone, its beginning.
  ///
  /// @param zone where a time is meant that names no zone
  static Parsed<Instant> parse(String text, ZoneId zone) {
    String words = SPACE.matcher(text.strip()).replaceAll(" ");
    if (words.length() > LONGEST) {
      return new Parsed.Wrong<>("Not a day");
    }
    Matcher timed = WITH_TIME.matcher(words);
    return timed.matches() ? at(timed, zone) : on(words, LocalTime.MIDNIGHT, zone);
  }

  private static Parsed<Instant> at(Matcher timed, ZoneId zone) {
    String named = timed.group("zone");
    try {
      ZoneId its = named == null ? zone : ZoneId.of(named.toUpperCase(Locale.ROOT));
      return on(timed.group("day"), time(timed), its);
    } catch (DateTimeException e) {
      return new Parsed.Wrong<>("No such time of day");
    }
  }

  /// @throws DateTimeException when there is no such time
  private static LocalTime time(Matcher timed) {
    String half = timed.group("half");
    int hour = Integer.parseInt(timed.group("h"));
    if (half != null) {
      int ofHalf = ChronoField.CLOCK_HOUR_OF_AMPM.checkValidIntValue(hour) % 12;
      hour = half.equalsIgnoreCase("pm") ? ofHalf + 12 : ofHalf;
    }
    String second = timed.group("s");
    String part = timed.group("part");
    LocalTime time =
        LocalTime.of(
            hour,
            Integer.parseInt(timed.group("min")),
            second == null ? 0 : Integer.parseInt(second));
    return part == null ? time : time.plus(millis(part), ChronoUnit.MILLIS);
  }

  private static long millis(String part) {
    return Long.parseLong((part.substring(1) + "00").substring(0, 3));
  }

  private static Parsed<Instant> on(String text, LocalTime time, ZoneId zone) {
    return switch (day(text)) {
      case Parsed.Wrong<LocalDate>(var reason) -> new Parsed.Wrong<>(reason);
      case Parsed.Value<LocalDate>(var day) ->
          day.getYear() < EARLIEST || day.getYear() > LATEST
              ? new Parsed.Wrong<>("Not a day of this age")
              : new Parsed.Value<>(day.atTime(time).atZone(zone).toInstant());
    };
  }

  private static Parsed<LocalDate> day(String text) {
    for (Pattern shape : List.of(YEAR_FIRST, DOTS)) {
      Matcher day = shape.matcher(text);
      if (day.matches()) {
        return day(day, number(day, "m"));
      }
    }
    for (Pattern shape : List.of(DAY_MONTH, MONTH_DAY)) {
      Matcher day = shape.matcher(text);
      if (day.matches()) {
        return day(day, month(day.group("name")));
      }
    }
    Matcher either = EITHER.matcher(text);
    return either.matches() ? dayOrMonthFirst(either) : new Parsed.Wrong<>("Not a day");
  }

  private static Parsed<LocalDate> day(Matcher day, int month) {
    return month < 0
        ? new Parsed.Wrong<>("Not a day")
        : day(number(day, "y"), month, number(day, "d"));
  }

  private static Parsed<LocalDate> dayOrMonthFirst(Matcher either) {
    int a = number(either, "a");
    int b = number(either, "b");
    int year = number(either, "y");
    if (a > 12) {
      return day(year, b, a);
    }
    if (b > 12 || a == b) {
      return day(year, a, b);
    }
    return new Parsed.Wrong<>("Ambiguous: write the day as 2026-10-26");
  }

  private static Parsed<LocalDate> day(int year, int month, int day) {
    try {
      return new Parsed.Value<>(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return new Parsed.Wrong<>("No such day");
    }
  }

  /// The month of an English name, also a shortened one, from 1; -1 when there is none.
  private static int month(String name) {
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).startsWith(name.toLowerCase(Locale.ROOT))) {
        return month + 1;
      }
    }
    return -1;
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
