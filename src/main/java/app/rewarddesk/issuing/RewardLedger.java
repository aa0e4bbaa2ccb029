package app.rewarddesk.issuing;

import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The book of rewards and attempts. Every change of state is one compare-and-set on (id, state,
/// version) that says whether it happened, and is on the disk when the method returns. Every change
/// leaves a line in the audit trail. May be called from several threads.
public interface RewardLedger {

  /// The reward as it stands; empty when there is none of that id.
  Optional<Reward> find(RewardId reward);

  /// All of a selection, in whatever state they are, longest due first.
  List<Reward> selected(RewardSelection selection);

  /// All rewards that are due or on hold, for working out what is in their way.
  List<Reward> undecided();

  /// Opens the reward's next attempt: due becomes issuing. Empty when the reward is no longer what
  /// the caller holds, or another attempt is open. The claim is durable before this returns, so a
  /// crash afterwards leaves a row for the reconciler and never a second payment.
  Optional<Attempt> claim(Reward reward, BatchId batch, FrozenRequest request, Instant now);

  /// Settles an open attempt. False when it is no longer open.
  boolean settle(Attempt attempt, Settlement settlement, Instant now);

  /// Notes that the open attempt is about to be sent once more. False when it is no longer open.
  boolean noteTry(Attempt attempt, Instant now);

  /// Keeps the reason why a due reward was not rewarded though nothing was sent. False when the
  /// reward is no longer what the caller holds. This alone may be on the disk a little later, at
  /// the latest when the batch is closed.
  boolean notRewarded(Reward reward, BatchId batch, NotRewardedReason reason, Instant now);

  /// Keeps what stands in the way of rewards, as worked out from the customer index. No change of
  /// state.
  void keepReadiness(List<RewardReadiness> readiness);

  /// All open attempts of unconfirmed rewards, oldest first.
  List<Attempt> unconfirmed();

  /// At start: every attempt found open whose call may have been running becomes unconfirmed.
  ///
  /// @return how many
  int unconfirmLeftOpen(Instant now);

  /// Rewards whose hold is over become due.
  ///
  /// @return how many
  int releaseHolds(Instant now);

  /// Due or on hold becomes marked issued.
  ///
  /// @param note the marketer's own words, or blank
  /// @return those it happened to
  Set<RewardId> markIssued(RewardSelection selection, String note, Instant now);

  /// Due or on hold becomes dismissed.
  ///
  /// @param note the marketer's own words, or blank
  /// @return those it happened to
  Set<RewardId> dismiss(RewardSelection selection, String note, Instant now);

  /// Due becomes on hold until a time.
  ///
  /// @return those it happened to
  Set<RewardId> putOnHold(RewardSelection selection, Instant until, Instant now);

  /// The marketer decided that a suspected self-referral is none: it becomes due.
  ///
  /// @return those it happened to
  Set<RewardId> clearSuspicion(Set<RewardId> rewards, Instant now);

  /// Undoes [#markIssued], [#dismiss] or [#putOnHold]: the rewards are what they were before.
  ///
  /// @return those it happened to
  Set<RewardId> undo(Set<RewardId> rewards, Instant now);

  /// The data was put back to an earlier state: what is not given by now may have been given since
  /// then, and is to be looked for before it is sent.
  void lookFirstAtAll(Instant now);

  /// Those to be looked for before they are sent. What has become issued is none of them any more
  /// once its batch is closed.
  Set<RewardId> lookedForFirst();

  /// Opens a batch of rewards. Closing it keeps how it ended, so that a start after a crash knows
  /// which run was not finished and what is left of it.
  void openBatch(BatchId batch, Set<RewardId> rewards, Instant now);

  void closeBatch(BatchId batch, BatchEnd end, Instant now);

  /// The newest batch that was not closed. To be asked while nothing is sent.
  Optional<UnfinishedBatch> unfinishedBatch();

  /// Closes batches that were not, by what their attempts say: they are not offered any more. To be
  /// called while nothing is sent.
  void leaveUnfinishedBatches(Instant now);
}
