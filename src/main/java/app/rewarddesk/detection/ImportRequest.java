package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;

/// What is to be imported, and into which campaign.
public record ImportRequest(
    CampaignId campaign, ImportKind kind, CsvTable table, ColumnMapping columns) {}
