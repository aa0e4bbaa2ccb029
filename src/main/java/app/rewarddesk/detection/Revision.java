package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;

/// Where a campaign's book stood when it was read. Changes name the revision they were worked out
/// from, so that they are refused when the book moved on.
///
/// @param number counts the saves of the campaign and the changes applied to its register
public record Revision(CampaignId campaign, long number) {}
