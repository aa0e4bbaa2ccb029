package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import java.time.Clock;

/// Asks a campaign's rule again of the referrals that have not qualified yet, after the rule was
/// changed.
@SuppressWarnings("DoNotCallSuggester")
public final class Evaluation {
  private final Register register;
  private final Clock clock;

  public Evaluation(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /// Referrals that meet the rule now earn their reward. Rewards that exist are left alone.
  ///
  /// @return how many rewards were made
  public int evaluate(CampaignId campaign) {
    throw new UnsupportedOperationException(
        "detection engineer writes this: " + campaign + register + clock);
  }
}
