package app.rewarddesk.stripe;

import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;

/// The way a request takes to Stripe, and the answer back.
interface Exchange extends AutoCloseable {

  /// Sends a request once.
  ///
  /// @throws NotSent when nothing was sent
  /// @throws NoReply when the answer is not known
  StripeResponse exchange(StripeRequest request) throws NotSent, NoReply;

  /// Waits for what is under way and lets go of the connections.
  @Override
  void close();
}
