package app.rewarddesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What happened in one simulation, a line each. Most simulations are not told, since writing takes
/// longer than living.
final class Story {
  private static final int LONGEST_LINE = 260;

  private final boolean told;
  private final Instant start;
  private final List<String> lines = new ArrayList<>();
  private long fingerprint;

  Story(boolean told, Instant start) {
    this.told = told;
    this.start = start;
  }

  /// @param mark what tells this event from others, for [#fingerprint]
  void tell(Instant now, int mark, Supplier<String> line) {
    fingerprint = fingerprint * 31 + mark + now.toEpochMilli();
    if (told) {
      String text = line.get();
      lines.add(
          time(now)
              + " "
              + (text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text));
    }
  }

  private String time(Instant now) {
    Duration passed = Duration.between(start, now);
    return String.format(
        "day %2d %02d:%02d:%02d.%03d",
        passed.toDays(),
        passed.toHoursPart(),
        passed.toMinutesPart(),
        passed.toSecondsPart(),
        passed.toMillisPart());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /// The same for the same story.
  long fingerprint() {
    return fingerprint;
  }
}
