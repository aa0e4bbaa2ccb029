package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The campaigns. May be called from several threads.
public interface CampaignRegister {

  /// All campaigns by name, with how many rewards of each are due.
  List<CampaignSummary> all();

  /// The campaign of that id; empty when there is none.
  Optional<Campaign> find(CampaignId id);

  /// The campaign of that name, letter case and outer space aside; empty when there is none.
  Optional<Campaign> named(String name);

  /// Adds a campaign or changes the one of its id. Rewards on hold follow the new offer; due ones
  /// keep the offer that was frozen into them. Counts the campaign's revision up.
  ///
  /// @return false when another campaign has the name; nothing is changed then
  boolean save(Campaign campaign, Instant now);
}
