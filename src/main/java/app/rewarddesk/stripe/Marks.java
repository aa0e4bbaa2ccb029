package app.rewarddesk.stripe;

import app.rewarddesk.issuing.Attempt;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every write carries in the call that has the effect, so that looking later can tell whose
/// it is. Nothing in it may change between two tries of an attempt, or Stripe would refuse the
/// repeat as another request.
final class Marks {
  static final String REWARD = "rewarddesk_reward";
  static final String ATTEMPT = "rewarddesk_attempt";

  private Marks() {}

  static Map<String, String> of(Attempt attempt) {
    return Map.of(
        REWARD, attempt.reward().id().value(), ATTEMPT, Integer.toString(attempt.number()));
  }

  /// The reward whose mark it is; blank when there is none.
  static String reward(@Nullable Map<String, String> metadata) {
    return value(metadata, REWARD);
  }

  /// Whether it is the mark of that reward, whichever attempt wrote it.
  static boolean isOfReward(@Nullable Map<String, String> metadata, Attempt attempt) {
    return reward(metadata).equals(attempt.reward().id().value());
  }

  /// Whether that very attempt wrote it.
  static boolean isOfAttempt(@Nullable Map<String, String> metadata, Attempt attempt) {
    return isOfReward(metadata, attempt)
        && value(metadata, ATTEMPT).equals(Integer.toString(attempt.number()));
  }

  private static String value(@Nullable Map<String, String> metadata, String name) {
    return Optional.ofNullable(metadata).map(all -> all.get(name)).orElse("");
  }
}
