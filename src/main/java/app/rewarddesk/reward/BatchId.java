package app.rewarddesk.reward;

import java.util.UUID;

/// Names one send: all that one press of *Send Rewards with Stripe* gave.
public record BatchId(String value) {
  public BatchId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A batch's id is not blank");
    }
  }

  /// An id that no other batch has.
  public static BatchId next() {
    return new BatchId("bat_" + UUID.randomUUID().toString().replace("-", ""));
  }
}
