package app.rewarddesk.stripe;

import app.rewarddesk.settings.Mode;

/// How many calls are made at most: in a second, and at the same time.
///
/// @param perEndpoint a second of one endpoint, all ids of one URL form together; more than 0
/// @param inAll a second of all endpoints; more than 0
/// @param atATime under way at the same time; more than 0
public record CallRate(int perEndpoint, int inAll, int atATime) {
  private static final int WITHOUT_LIMIT = Integer.MAX_VALUE;

  /// Stripe has a limiter of its own for calls at the same time and does not say where it begins
  /// (its page "Rate limits"); lists meet it first.
  private static final int FEW = 8;

  private static final int MANY = 64;

  /// As fast as the answers come: for a Stripe on this computer.
  public static final CallRate UNLIMITED = new CallRate(WITHOUT_LIMIT, WITHOUT_LIMIT, MANY);

  private static final CallRate LIVE = new CallRate(25, 100, FEW);
  private static final CallRate TEST = new CallRate(25, 25, FEW);

  public CallRate {
    if (perEndpoint < 1 || inAll < 1 || atATime < 1) {
      throw new IllegalArgumentException("A rate is more than 0");
    }
  }

  /// What Stripe allows (its page "Rate limits"). A rehearsal goes at the pace of live.
  public static CallRate of(Mode mode) {
    return switch (mode) {
      case LIVE, REHEARSAL -> LIVE;
      case TEST -> TEST;
    };
  }

  /// The same rate for each endpoint and for all together.
  public static CallRate perSecond(int calls) {
    return new CallRate(calls, calls, FEW);
  }

  /// The same rate, with so many calls under way at the same time.
  public CallRate withAtATime(int calls) {
    return new CallRate(perEndpoint, inAll, calls);
  }
}
