package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.reward.Reward;
import java.util.List;

/// Everything a campaign knows of people, referrals, payments and the rewards made of them: what an
/// import or an evaluation is worked out against.
public record CampaignBook(
    Campaign campaign,
    Revision revision,
    List<Participant> participants,
    List<Referral> referrals,
    List<PaymentSeen> payments,
    List<Reward> rewards) {
  public CampaignBook {
    participants = List.copyOf(participants);
    referrals = List.copyOf(referrals);
    payments = List.copyOf(payments);
    rewards = List.copyOf(rewards);
  }
}
