package app.rewarddesk.issuing;

import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;

/// What Stripe said to one attempt.
public sealed interface GatewayAnswer {

  /// It has the effect.
  record Accepted(Receipt receipt) implements GatewayAnswer {}

  /// A final no: nothing happened, and the same key will never make it happen.
  record Refused(NotRewardedReason reason) implements GatewayAnswer {}

  /// Nobody knows: no answer, half an answer, or an error after which the effect may exist.
  ///
  /// @param cause one sentence for a person
  record NoAnswer(String cause) implements GatewayAnswer {}
}
