package app.rewarddesk.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days in tables, in the computer's time zone: `23 Nov 2026`.
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Dates() {}

  static String day(Instant instant) {
    return DAY.format(instant.atZone(ZoneId.systemDefault()));
  }
}
