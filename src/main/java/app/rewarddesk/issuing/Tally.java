package app.rewarddesk.issuing;

import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.work.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Collects the outcomes of a send from all its lanes, and knows whether it should go on.
final class Tally {
  private final BatchId batch;
  private final long planned;
  private final Progress progress;
  private final Consumer<SendCounts> counted;
  private final List<SendReport.Rewarded> rewarded = new ArrayList<>();
  private final List<NotRewarded> notRewarded = new ArrayList<>();
  private final List<IssueOutcome.Unconfirmed> unconfirmed = new ArrayList<>();
  private final List<Reward> notTried = new ArrayList<>();
  private final Silence silence;
  private final AtomicReference<Optional<NotRewardedReason>> end =
      new AtomicReference<>(Optional.empty());
  private long withheldBefore;

  Tally(
      BatchId batch,
      long planned,
      Silence silence,
      Progress progress,
      Consumer<SendCounts> counted) {
    this.batch = batch;
    this.planned = planned;
    this.silence = silence;
    this.progress = progress;
    this.counted = counted;
  }

  /// What becomes of a reward without trying it: the run ended with a reason that meets it too, or
  /// a stop was asked for.
  Optional<IssueOutcome> blocked(Planned next) {
    Optional<NotRewardedReason> reason = end.get();
    if (reason.isPresent()) {
      return Optional.of(new IssueOutcome.Withheld(next.reward(), reason.get()));
    }
    return progress.stopRequested()
        ? Optional.of(new IssueOutcome.NotTried(next.reward()))
        : Optional.empty();
  }

  /// Whether the run goes on: it met nothing that ends it, and no stop was asked for.
  boolean goesOn() {
    return end.get().isEmpty() && !progress.stopRequested();
  }

  synchronized void add(IssueOutcome outcome) {
    switch (outcome) {
      case IssueOutcome.Rewarded(var reward, var receipt) ->
          rewarded.add(new SendReport.Rewarded(reward, receipt));
      case IssueOutcome.Withheld(var reward, var reason) -> {
        notRewarded.add(new NotRewarded(reward, reason));
        if (reason.code().endsTheRun()) {
          endWith(reason);
        }
      }
      case IssueOutcome.Unconfirmed unknown -> unconfirmed.add(unknown);
      case IssueOutcome.NotTried(var reward) -> notTried.add(reward);
    }
    if (silence.isTooLongAfter(outcome)) {
      endWith(NotRewardedReason.silence());
    }
    tell(counts());
  }

  private void endWith(NotRewardedReason reason) {
    end.compareAndSet(Optional.empty(), Optional.of(reason));
  }

  /// Takes out what nobody knows yet, to be looked at and added again.
  synchronized List<IssueOutcome.Unconfirmed> takeUnconfirmed() {
    List<IssueOutcome.Unconfirmed> taken = List.copyOf(unconfirmed);
    unconfirmed.clear();
    return taken;
  }

  /// One that the preflight withheld: it is in the report, but no part of the work that is counted.
  synchronized void keep(NotRewarded one) {
    notRewarded.add(one);
    withheldBefore++;
  }

  private void tell(SendCounts counts) {
    counted.accept(counts);
    progress.report(counts.done(), planned, summary());
  }

  private String summary() {
    String text =
        rewarded.size() + " rewarded, " + (notRewarded.size() - withheldBefore) + " not rewarded";
    return unconfirmed.isEmpty() ? text : text + ", " + unconfirmed.size() + " unconfirmed";
  }

  private SendCounts counts() {
    return new SendCounts(rewarded.size(), notRewarded.size() - withheldBefore, unconfirmed.size());
  }

  synchronized SendReport report(Instant start, Instant finish, CallCount calls) {
    return new SendReport(
        batch,
        start,
        finish,
        rewarded,
        notRewarded,
        unconfirmed.stream()
            .map(one -> new SendReport.Unconfirmed(one.attempt().reward(), one.cause()))
            .toList(),
        notTried,
        calls);
  }
}
