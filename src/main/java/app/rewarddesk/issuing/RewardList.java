package app.rewarddesk.issuing;

import app.rewarddesk.reward.RewardId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What screens and exports read of the rewards: pages, counts and sums, worked out by the store
/// with an index. May be called from several threads.
public interface RewardList {

  /// @param offset rows to leave out, 0 or more
  /// @param limit rows to return at most, 1 to 2,000
  List<DueRow> page(DueFilter filter, DueOrder order, long offset, int limit);

  /// How many rows there are under each chip; the filter's own chip is left aside.
  DueCounts counts(DueFilter filter);

  /// The ids of all rewards that match.
  Set<RewardId> ids(DueFilter filter);

  /// How many a selection is and what it is worth.
  RewardWorth worth(RewardSelection selection);

  /// @param offset rows to leave out, 0 or more
  /// @param limit rows to return at most, 1 to 2,000
  List<IssuedRow> issued(IssuedFilter filter, long offset, int limit);

  /// How many [#issued] has in all.
  long countIssued(IssuedFilter filter);

  /// All that is due and was not rewarded at its last try, newest try first, a page at a time.
  ///
  /// @param offset rows to leave out, 0 or more
  /// @param limit rows to return at most, 1 to 2,000
  List<NotRewardedRow> notRewarded(long offset, int limit);

  /// All that is known of one reward; empty when there is none of that id.
  Optional<RewardStory> story(RewardId reward);
}
