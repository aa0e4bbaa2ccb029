package app.rewarddesk.stripe;

/// When calls of one endpoint, or of all, may be made. Used under the lock of [Pace]; all times are
/// those of [Waiting#nanos].
interface Turns {
  /// More than this is no limit: no Stripe answers as fast.
  int MOST_THAT_LIMITS = 10_000;

  /// @param allowed calls a second
  static Turns of(int allowed, long now) {
    return allowed > MOST_THAT_LIMITS ? new Unlimited() : new EvenTurns(allowed, now);
  }

  /// How many seconds pass from the first of so many turns to the last.
  static double seconds(long turns, int allowed) {
    return allowed > MOST_THAT_LIMITS ? 0 : EvenTurns.seconds(turns, allowed);
  }

  /// Nanoseconds until the next turn; 0 or less when it is there.
  long until(long now);

  /// Takes the turn that is there.
  void take(long now);

  /// A call was refused because there were too many.
  ///
  /// @param madeAt when the call was made
  /// @param asked how long Stripe asked to wait, in nanoseconds
  void refused(long madeAt, long asked, long now);

  /// Whenever somebody wants; a call that is refused waits for itself.
  final class Unlimited implements Turns {
    private Unlimited() {}

    @Override
    public long until(long now) {
      return 0;
    }

    @Override
    public void take(long now) {
      // there is always another
    }

    @Override
    public void refused(long madeAt, long asked, long now) {
      // the others go on
    }
  }
}
