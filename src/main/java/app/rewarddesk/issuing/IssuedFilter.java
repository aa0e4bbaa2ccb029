package app.rewarddesk.issuing;

import app.rewarddesk.campaign.CampaignId;
import java.util.Set;

/// Which rewards the Issued table shows: issued and marked issued ones, newest first.
///
/// @param campaigns empty: all
/// @param search part of a name, email or Stripe id, any letter case; blank: all
public record IssuedFilter(Set<CampaignId> campaigns, String search) {
  public static final IssuedFilter ALL = new IssuedFilter(Set.of(), "");

  public IssuedFilter {
    campaigns = Set.copyOf(campaigns);
    search = search.strip();
  }
}
