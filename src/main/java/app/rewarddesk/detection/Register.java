package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// People, referrals and payments of campaigns. May be called from several threads.
public interface Register {

  /// All of one campaign; empty when there is none of that id.
  Optional<CampaignBook> book(CampaignId campaign);

  /// Applies changes in one transaction, in their order, and leaves one line in the audit trail.
  ///
  /// @param why what made the changes, for the audit trail: `import of referrals.csv`
  void apply(List<RegisterChange> changes, String why, Instant now);
}
