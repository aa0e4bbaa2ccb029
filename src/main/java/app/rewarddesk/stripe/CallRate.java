package app.rewarddesk.stripe;

import app.rewarddesk.settings.Mode;

/// How many calls a second are made at most.
///
/// @param perEndpoint of one endpoint, all ids of one URL form together; more than 0
/// @param inAll of all endpoints; more than 0
public record CallRate(int perEndpoint, int inAll) {
  /// As fast as the answers come: for a Stripe on this computer.
  public static final CallRate UNLIMITED = new CallRate(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private static final CallRate LIVE = new CallRate(25, 100);
  private static final CallRate TEST = new CallRate(25, 25);

  public CallRate {
    if (perEndpoint < 1 || inAll < 1) {
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
    return new CallRate(calls, calls);
  }
}
