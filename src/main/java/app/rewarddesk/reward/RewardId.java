package app.rewarddesk.reward;

import java.util.UUID;

/// Names one reward, for ever. It is the mark that every write to Stripe carries.
public record RewardId(String value) implements Comparable<RewardId> {
  public RewardId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A reward's id is not blank");
    }
  }

  /// An id that no other reward has, on this machine or another.
  public static RewardId next() {
    return new RewardId("rwd_" + UUID.randomUUID().toString().replace("-", ""));
  }

  @Override
  public int compareTo(RewardId other) {
    return value.compareTo(other.value);
  }
}
