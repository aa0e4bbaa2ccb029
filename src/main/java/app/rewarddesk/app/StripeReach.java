package app.rewarddesk.app;

import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.stripe.ApiBase;
import app.rewarddesk.stripe.CallRate;
import java.time.Duration;

/// How Stripe is reached: live, test and rehearsal differ by this alone.
///
/// @param quietTime how long after its last try a call may still arrive
/// @param whenDone ends what serves on this computer, where something does
record StripeReach(ApiKey key, ApiBase base, CallRate rate, Duration quietTime, Runnable whenDone) {

  /// The same, with more to do when it is done.
  StripeReach andThen(Runnable more) {
    return new StripeReach(
        key,
        base,
        rate,
        quietTime,
        () -> {
          whenDone.run();
          more.run();
        });
  }
}
