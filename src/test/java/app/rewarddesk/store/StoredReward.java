package app.rewarddesk.store;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that the store in memory knows of one reward.
final class StoredReward {
  final long seq;
  final List<RewardStory.Event> history = new ArrayList<>();
  final List<RewardStory.Try> tries = new ArrayList<>();
  final Set<BatchId> batches = new HashSet<>();
  Reward reward;
  String code;
  Instant since;
  Readiness readiness = new Readiness.NotChecked();
  Optional<Attempt> open = Optional.empty();
  Optional<Map.Entry<NotRewardedReason, Instant>> lastTry = Optional.empty();
  Optional<Map.Entry<RewardState, Instant>> before = Optional.empty();

  StoredReward(long seq, Reward reward, String code) {
    this.seq = seq;
    this.reward = reward;
    this.code = code;
    this.since = sinceOf(reward.state());
  }

  /// The change into a state, which counts the version on.
  void become(RewardState next, Instant now, String what) {
    become(next, sinceOf(next), now, what);
  }

  void become(RewardState next, Instant time, Instant now, String what) {
    before = Optional.empty();
    since = time;
    reward = with(reward.recipient(), reward.campaignName(), next, reward.version() + 1);
    note(now, what);
  }

  void note(Instant now, String what) {
    history.add(new RewardStory.Event(now, what));
  }

  Reward with(Recipient recipient, String campaignName, RewardState state, long version) {
    return new Reward(
        reward.id(),
        reward.campaign(),
        campaignName,
        reward.participant(),
        reward.referral(),
        reward.invitee(),
        reward.side(),
        recipient,
        reward.offer(),
        state,
        version);
  }

  RewardStory story(Referral referral, List<PaymentSeen> payments) {
    return new RewardStory(reward, readiness, referral, payments, tries, history);
  }

  /// A state without a time of its own leaves it as it is.
  private Instant sinceOf(RewardState state) {
    return switch (state) {
      case RewardState.OnHold(var until) -> until;
      case RewardState.Suspected _ -> DueRow.UNDECIDED;
      case RewardState.Due(var time) -> time;
      case RewardState.Issuing _, RewardState.Unconfirmed _ -> since;
      case RewardState.Issued(var receipt) -> receipt.issuedAt();
      case RewardState.MarkedIssued(var at, _) -> at;
      case RewardState.Dismissed(var at, _) -> at;
      case RewardState.Cancelled(var at, _) -> at;
    };
  }
}
