package app.rewarddesk.issuing;

import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.work.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Gives what a preflight agreed on. Rewards of one customer follow each other; of different ones,
/// some are under way at the same time. A stop is obeyed between two rewards, and the report comes
/// all the same. Answers that were lost are looked for before the report.
public final class Sending {
  private final RewardLedger ledger;
  private final RewardGateway gateway;
  private final CustomerDirectory customers;
  private final Reconciler reconciler;
  private final Clock clock;
  private final Lanes lanes;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  public Sending(
      RewardLedger ledger,
      RewardGateway gateway,
      CustomerDirectory customers,
      Reconciler reconciler,
      Clock clock,
      Lanes lanes) {
    this.ledger = ledger;
    this.gateway = gateway;
    this.customers = customers;
    this.reconciler = reconciler;
    this.clock = clock;
    this.lanes = lanes;
  }

  /// Sends what was agreed and keeps the reasons of the others. One send at a time: a second one
  /// waits.
  ///
  /// @param progress is told of every reward that is done, and how the rewards went so far
  /// @throws IllegalStateException when the ledger broke; what was under way is unconfirmed then
  public SendReport send(PreflightReport agreed, Progress progress) {
    return send(agreed, progress, _ -> {});
  }

  /// As [#send(PreflightReport, Progress)], for who wants to know the counts one by one.
  ///
  /// @param counted is told before `progress` of every reward that is done, from any thread
  public SendReport send(PreflightReport agreed, Progress progress, Consumer<SendCounts> counted) {
    oneAtATime.lock();
    try {
      return run(agreed, progress, counted);
    } finally {
      oneAtATime.unlock();
    }
  }

  private SendReport run(PreflightReport agreed, Progress progress, Consumer<SendCounts> counted) {
    BatchId batch = BatchId.next();
    Instant start = clock.instant();
    CallCount before = gateway.calls();
    ledger.openBatch(
        batch,
        agreed.wouldReward().stream().map(one -> one.reward().id()).collect(Collectors.toSet()),
        start);
    var silence = new Silence(2 * lanes.count());
    var tally = new Tally(batch, agreed.wouldReward().size(), silence, progress, counted);
    agreed.notRewarded().forEach(one -> keep(one, batch, tally));
    var seen = new SeenAccounts(customers);
    issueAll(
        agreed.wouldReward(),
        new Issuing(ledger, gateway, seen, clock, batch, ledger.lookedForFirst()),
        tally);
    seen.keep();
    SendReport report = tally.report(start, clock.instant(), gateway.calls().since(before));
    ledger.closeBatch(batch, report.end(), report.finishedAt());
    return report;
  }

  private void issueAll(List<Planned> all, Issuing issuing, Tally tally) {
    try {
      runLanes(all, issuing, tally);
      if (tally.goesOn()) {
        tally.takeUnconfirmed().forEach(one -> tally.add(lookFor(one)));
      }
    } catch (IllegalStateException broken) {
      ledger.unconfirmLeftOpen(clock.instant());
      throw broken;
    }
  }

  private IssueOutcome lookFor(IssueOutcome.Unconfirmed unknown) {
    Attempt attempt = unknown.attempt();
    return switch (reconciler.reconcile(attempt)) {
      case Reconciled.Issued(_, var receipt, _) ->
          new IssueOutcome.Rewarded(attempt.reward(), receipt);
      case Reconciled.DueAgain(_, var reason) ->
          new IssueOutcome.Withheld(attempt.reward(), reason);
      case Reconciled.StillUnconfirmed(_, var message) ->
          new IssueOutcome.Unconfirmed(attempt, message);
      case Reconciled.SettledElsewhere _ -> asItStands(attempt);
    };
  }

  private IssueOutcome asItStands(Attempt attempt) {
    return ledger.find(attempt.reward().id()).map(Reward::state).orElseThrow()
            instanceof RewardState.Issued(var receipt)
        ? new IssueOutcome.Rewarded(attempt.reward(), receipt)
        : new IssueOutcome.Withheld(attempt.reward(), NotRewardedReason.notThere());
  }

  private void keep(NotRewarded one, BatchId batch, Tally tally) {
    ledger.notRewarded(one.reward(), batch, one.reason(), clock.instant());
    tally.keep(one);
  }

  private void runLanes(List<Planned> all, Issuing issuing, Tally tally) {
    var queue = new ConcurrentLinkedQueue<>(byCustomer(all));
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(lanes.threads())) {
      List<Future<?>> running =
          IntStream.range(0, lanes.count())
              .<Future<?>>mapToObj(_ -> threads.submit(() -> runLane(queue, issuing, tally)))
              .toList();
      running.forEach(Sending::await);
    }
  }

  private static List<List<Planned>> byCustomer(List<Planned> all) {
    Map<Object, List<Planned>> groups = new LinkedHashMap<>();
    for (Planned planned : all) {
      groups
          .computeIfAbsent(planned.account().customer().id(), _ -> new ArrayList<>())
          .add(planned);
    }
    return List.copyOf(groups.values());
  }

  private static void runLane(
      ConcurrentLinkedQueue<List<Planned>> queue, Issuing issuing, Tally tally) {
    List<Planned> group = queue.poll();
    while (group != null) {
      for (Planned planned : group) {
        tally.add(tally.blocked(planned).orElseGet(() -> issuing.issue(planned)));
      }
      group = queue.poll();
    }
  }

  private static void await(Future<?> lane) {
    try {
      lane.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Sending is stopped by request, not by interrupt", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A lane of the send ended early", e.getCause());
    }
  }
}
