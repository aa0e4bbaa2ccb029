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

  /// Stripe had an error of its own, keeps it under the key, and gives it to every repeat (its page
  /// "Idempotent requests"): the key will never bring about more than it did. Whether it did
  /// anything must be looked for. When looking shows nothing, the attempt had no effect, and one
  /// with a new key may follow; a repeat with this key is in vain.
  ///
  /// @param cause one sentence for a person
  record KeySpent(String cause) implements GatewayAnswer {}
}
