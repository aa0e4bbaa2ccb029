package app.rewarddesk.issuing;

import java.time.Duration;
import java.util.List;

/// What a send would do. Nothing is written yet.
///
/// @param calls what it will ask of Stripe
/// @param duration how long that will take
public record PreflightReport(
    List<Planned> wouldReward,
    List<NotRewarded> notRewarded,
    RewardWorth worth,
    CallCount calls,
    Duration duration) {
  public PreflightReport {
    wouldReward = List.copyOf(wouldReward);
    notRewarded = List.copyOf(notRewarded);
  }
}
