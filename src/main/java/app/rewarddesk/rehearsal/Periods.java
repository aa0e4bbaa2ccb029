package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/// Billing periods: where the next one begins.
final class Periods {
  private Periods() {}

  static Instant plusMonths(Instant start, long months) {
    return start.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
  }

  /// The first period boundary after a moment. Boundaries are counted from the anchor, so that the
  /// 31st comes back after a short month.
  static Instant next(Instant anchor, JsonObject price, Instant after) {
    var recurring = Json.part(price, "recurring");
    int count = Json.optionalWhole(recurring, "interval_count").orElse(1L).intValue();
    var interval = Json.text(recurring, "interval");
    for (int periods = 1; ; periods++) {
      var boundary =
          anchor.atZone(ZoneOffset.UTC).plus(period(interval, count * periods)).toInstant();
      if (boundary.isAfter(after)) {
        return boundary;
      }
    }
  }

  private static Period period(String interval, int count) {
    return switch (interval) {
      case "day" -> Period.ofDays(count);
      case "week" -> Period.ofWeeks(count);
      case "month" -> Period.ofMonths(count);
      case "year" -> Period.ofYears(count);
      default -> throw new IllegalArgumentException("No such interval: " + interval);
    };
  }
}
