package app.rewarddesk.issuing;

import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import java.time.Instant;
import java.util.List;

/// What a send did, to whom, and why not to the others.
///
/// @param notTried still due and untouched because the send was asked to stop
/// @param calls what it asked of Stripe
public record SendReport(
    BatchId batch,
    Instant startedAt,
    Instant finishedAt,
    List<Rewarded> rewarded,
    List<NotRewarded> notRewarded,
    List<Unconfirmed> unconfirmed,
    List<Reward> notTried,
    CallCount calls) {
  public SendReport {
    rewarded = List.copyOf(rewarded);
    notRewarded = List.copyOf(notRewarded);
    unconfirmed = List.copyOf(unconfirmed);
    notTried = List.copyOf(notTried);
  }

  /// How many ended how.
  public BatchEnd end() {
    return new BatchEnd(rewarded.size(), notRewarded.size(), unconfirmed.size(), notTried.size());
  }

  /// A reward that is in Stripe now.
  public record Rewarded(Reward reward, Receipt receipt) {}

  /// A reward of which nobody knows yet.
  ///
  /// @param cause one sentence for a person
  public record Unconfirmed(Reward reward, String cause) {}
}
