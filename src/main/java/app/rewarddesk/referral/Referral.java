package app.rewarddesk.referral;

import app.rewarddesk.campaign.CampaignId;
import java.time.Instant;

/// A participant and the person they brought. Unique in the campaign by the invitee's email: first
/// touch wins.
///
/// @param evidence how the two were tied together, a few words for a person
/// @param createdAt when RewardDesk first heard of it
public record Referral(
    ReferralId id,
    CampaignId campaign,
    ParticipantId participant,
    EmailAddress invitee,
    ReferralState state,
    String evidence,
    Instant createdAt) {

  /// The same referral in another state.
  public Referral in(ReferralState next) {
    return new Referral(id, campaign, participant, invitee, next, evidence, createdAt);
  }
}
