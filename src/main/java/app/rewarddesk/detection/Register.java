package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// People, referrals and payments of campaigns. May be called from several threads.
public interface Register {

  /// All of one campaign; empty when there is none of that id.
  Optional<CampaignBook> book(CampaignId campaign);

  /// Applies changes in one transaction, in their order, counts the campaign's revision up and
  /// leaves one line in the audit trail.
  ///
  /// @param basis the book that the changes were worked out from
  /// @param why what made the changes, for the audit trail: `import of referrals.csv`
  /// @return false when the campaign is no longer in the revision of the basis; nothing is changed
  ///   then
  boolean apply(Revision basis, List<RegisterChange> changes, String why, Instant now);
}
