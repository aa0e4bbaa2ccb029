package app.rewarddesk.issuing;

import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Reward;
import java.time.Instant;

/// One try to give one reward: numbered, with its request frozen, durable before Stripe is called.
///
/// @param reward as it was when the attempt was opened, in state issuing or unconfirmed
/// @param number from 1, without gaps
/// @param lastTriedAt when a call of it was last made or about to be made
public record Attempt(
    Reward reward,
    int number,
    BatchId batch,
    FrozenRequest request,
    Instant openedAt,
    Instant lastTriedAt) {

  /// The key under which Stripe runs this attempt at most once: made of reward and number, so that
  /// a repeat after a restart has the same one.
  public String idempotencyKey() {
    return "rewarddesk-" + reward.id().value() + "-" + number;
  }
}
