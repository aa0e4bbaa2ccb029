package app.rewarddesk.reward;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.ReferralId;

/// What one person is owed for one referral.
///
/// @param campaignName as the campaign is called now
/// @param offer frozen when the reward became due
/// @param version counts the changes of state; a change names the version it starts from
public record Reward(
    RewardId id,
    CampaignId campaign,
    String campaignName,
    ParticipantId participant,
    ReferralId referral,
    String invitee,
    Side side,
    Recipient recipient,
    Offer offer,
    RewardState state,
    long version) {}
