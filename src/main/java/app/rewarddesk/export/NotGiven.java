package app.rewarddesk.export;

import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.NotRewardedRow;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;

/// Somebody who was not rewarded, or of whom it is not known.
///
/// @param reason its code, or `unconfirmed`
/// @param message one sentence
/// @param nextStep what to do
public record NotGiven(Reward reward, String reason, String message, String nextStep) {

  public static NotGiven of(NotRewarded one) {
    return of(one.reward(), one.reason());
  }

  public static NotGiven of(NotRewardedRow row) {
    return of(row.reward(), row.reason());
  }

  public static NotGiven of(SendReport.Unconfirmed one) {
    return new NotGiven(
        one.reward(), "unconfirmed", one.cause(), "Look in Stripe before anything is sent again");
  }

  private static NotGiven of(Reward reward, NotRewardedReason reason) {
    return new NotGiven(reward, reason.code().code(), reason.message(), reason.code().nextStep());
  }
}
