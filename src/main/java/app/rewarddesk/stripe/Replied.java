package app.rewarddesk.stripe;

import app.rewarddesk.settings.Mode;
import org.jspecify.annotations.Nullable;

/// Compares the mode of what Stripe sends with the mode of the key. They differ only when a wrong
/// address is set, and then nothing can be trusted.
final class Replied {
  private Replied() {}

  /// @param livemode as an object of Stripe has it; a deleted one has none
  static boolean inOtherMode(@Nullable Boolean livemode, Mode ours) {
    return livemode != null && livemode != (ours == Mode.LIVE);
  }

  /// Stripe's word for the mode that is not ours.
  static String otherThan(Mode ours) {
    return (ours == Mode.LIVE ? Mode.TEST : Mode.LIVE).code();
  }
}
