package app.rewarddesk.issuing;

import app.rewarddesk.campaign.CampaignId;
import java.util.Set;

/// Which rewards the Reward Due table shows.
///
/// @param campaigns empty: all
/// @param search part of a name, email, referral code, invitee or Stripe id, any letter case;
///   blank: all
public record DueFilter(Set<CampaignId> campaigns, String search, Standing standing) {

  /// The chips over the table.
  public enum Standing {
    /// Due, whatever is in the way.
    ALL_DUE,
    /// Due, and nothing is known to be in the way.
    READY,
    /// Due, and something is in the way.
    NEEDS_ATTENTION,
    ON_HOLD,
    UNCONFIRMED,
    /// Every reward that is not finished: due, on hold, issuing or unconfirmed.
    UNFINISHED
  }

  public static final DueFilter ALL_DUE = new DueFilter(Set.of(), "", Standing.ALL_DUE);

  public DueFilter {
    campaigns = Set.copyOf(campaigns);
    search = search.strip();
  }

  /// The same filter under another chip.
  public DueFilter under(Standing other) {
    return new DueFilter(campaigns, search, other);
  }
}
