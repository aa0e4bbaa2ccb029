package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;

/// A campaign in a list.
///
/// @param due how many of its rewards are due
public record CampaignSummary(Campaign campaign, long participants, long due) {}
