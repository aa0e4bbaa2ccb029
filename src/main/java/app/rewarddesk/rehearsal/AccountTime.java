package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.time.Instant;

/// What time it is for the simulated account. It never goes back; it can be ahead of the clock on
/// the wall by what [#advance] added. Any thread may ask.
final class AccountTime {
  private Instant now;
  private Duration ahead = Duration.ZERO;

  AccountTime(Instant start) {
    this.now = start;
  }

  synchronized Instant now() {
    return now;
  }

  /// Seconds since 1970, as Stripe writes times.
  long seconds() {
    return now().getEpochSecond();
  }

  /// The account's time when the wall shows `wall`.
  synchronized Instant at(Instant wall) {
    var then = wall.plus(ahead);
    return then.isBefore(now) ? now : then;
  }

  synchronized void moveTo(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }

  /// From now on the account is that much further ahead. Time itself moves by [Billing#moveTo].
  synchronized void advance(Duration duration) {
    ahead = ahead.plus(duration);
  }
}
