package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.time.Instant;

/// The parameter `trial_end`: a moment, or `now`.
final class Trials {
  private static final Duration LONGEST = Duration.ofDays(2 * 365 + 1);
  private static final String NOW = "now";

  private Trials() {}

  /// The moment asked for; `now` when it is absent, the word, or just passed.
  static Instant end(Call call, Instant now) {
    var given = call.text("trial_end").orElse(NOW);
    if (given.equals(NOW)) {
      return now;
    }
    var end = Instant.ofEpochSecond(Long.parseLong(given));
    if (!end.isAfter(now)) {
      throw Refusal.wrongValue("trial_end", "trial_end must be in the future.");
    }
    if (end.isAfter(now.plus(LONGEST))) {
      throw Refusal.wrongValue("trial_end", "trial_end must be at most two years ahead.");
    }
    return end;
  }
}
