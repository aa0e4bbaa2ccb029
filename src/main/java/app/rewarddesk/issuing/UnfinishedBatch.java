package app.rewarddesk.issuing;

import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.RewardId;
import java.time.Instant;
import java.util.Set;

/// A batch that was opened and never closed: the program ended while it was sent.
///
/// @param planned how many rewards it was to give
/// @param left those that are due and were not tried in it
public record UnfinishedBatch(BatchId batch, Instant openedAt, int planned, Set<RewardId> left) {
  public UnfinishedBatch {
    left = Set.copyOf(left);
  }
}
