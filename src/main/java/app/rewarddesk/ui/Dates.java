package app.rewarddesk.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people read them, in their own time zone.
public record Dates(ZoneId zone) {
  private static final DateTimeFormatter DAY = pattern("d MMM uuuu");
  private static final DateTimeFormatter SHORT_DAY = pattern("d MMM");
  private static final DateTimeFormatter MOMENT = pattern("d MMM uuuu, HH:mm");
  private static final DateTimeFormatter SHORT_MOMENT = pattern("d MMM HH:mm");

  /// In the zone of this computer.
  public static Dates local() {
    return new Dates(ZoneId.systemDefault());
  }

  /// `23 Nov 2026`
  public String day(Instant time) {
    return DAY.format(time.atZone(zone));
  }

  /// `9 Nov`; `9 Nov 2025` when it is another year than now.
  public String shortDay(Instant time, Instant now) {
    return inSameYear(time, now) ? SHORT_DAY.format(time.atZone(zone)) : day(time);
  }

  /// `23 Nov 2026, 10:42`
  public String moment(Instant time) {
    return MOMENT.format(time.atZone(zone));
  }

  /// `23 Nov 10:42`; with the year when it is another one than now.
  public String shortMoment(Instant time, Instant now) {
    return inSameYear(time, now) ? SHORT_MOMENT.format(time.atZone(zone)) : moment(time);
  }

  /// How long ago: `just now`, `4 minutes ago`, `2 hours ago`; from a day on the day itself, `on 9
  /// Nov`.
  public String ago(Instant time, Instant now) {
    var since = Duration.between(time, now);
    if (since.toMinutes() < 1) {
      return "just now";
    }
    if (since.toHours() < 1) {
      return plural(since.toMinutes(), "minute") + " ago";
    }
    return since.toDays() < 1
        ? plural(since.toHours(), "hour") + " ago"
        : "on " + shortDay(time, now);
  }

  private static String plural(long count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }

  private boolean inSameYear(Instant time, Instant now) {
    return time.atZone(zone).getYear() == now.atZone(zone).getYear();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
