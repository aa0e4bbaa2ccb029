package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import java.util.List;
import java.util.Set;

/// What screens and the command line read of the participants, by email. May be called from several
/// threads.
public interface ParticipantList {

  /// @param offset rows to leave out, 0 or more
  /// @param limit rows to return at most, 1 to 2,000
  List<ParticipantRow> page(Filter filter, long offset, int limit);

  /// How many [#page] has in all.
  long count(Filter filter);

  /// Which participants to show.
  ///
  /// @param campaigns empty: all
  /// @param search part of a name, email or code, any letter case; blank: all
  record Filter(Set<CampaignId> campaigns, String search) {
    public static final Filter ALL = new Filter(Set.of(), "");

    public Filter {
      campaigns = Set.copyOf(campaigns);
      search = search.strip();
    }
  }
}
