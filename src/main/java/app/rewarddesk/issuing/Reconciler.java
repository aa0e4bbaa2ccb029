package app.rewarddesk.issuing;

import app.rewarddesk.work.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Settles unconfirmed rewards by looking in Stripe first (DESIGN, "A reward's life"). What adds is
/// then repeated with the same key, as long as Stripe surely remembers it; what replaces is never
/// repeated, and counts as without effect once it can no longer arrive.
public final class Reconciler {
  /// Stripe keeps idempotency keys for at least 24 hours (its page "Idempotent requests"); the rest
  /// is margin.
  private static final Duration KEY_REMEMBERED = Duration.ofHours(23);

  private final RewardLedger ledger;
  private final RewardGateway gateway;
  private final Clock clock;
  private final Duration quietTime;

  /// @param quietTime how long after the last try a call can still arrive
  public Reconciler(RewardLedger ledger, RewardGateway gateway, Clock clock, Duration quietTime) {
    this.ledger = ledger;
    this.gateway = gateway;
    this.clock = clock;
    this.quietTime = quietTime;
  }

  /// Looks at every unconfirmed reward, oldest first, and settles those that can be told.
  public ReconcileReport reconcile(Progress progress) {
    var entries = new Entries();
    List<Attempt> open = ledger.unconfirmed();
    for (int i = 0; i < open.size(); i++) {
      progress.report(i, open.size(), "looking in Stripe");
      if (progress.stopRequested()) {
        entries.unconfirmed(open.get(i), "Stopped before it was looked at.");
      } else {
        reconcile(open.get(i), entries);
      }
    }
    return entries.report();
  }

  private void reconcile(Attempt attempt, Entries entries) {
    switch (gateway.look(attempt)) {
      case Finding.There(var receipt) -> {
        if (ledger.settle(attempt, new Settlement.Issued(receipt), clock.instant())) {
          entries.issued(
              attempt, "It is in Stripe: " + String.join(", ", receipt.stripeIds()) + ".");
        }
      }
      case Finding.CannotTell(var why) -> entries.unconfirmed(attempt, why);
      case Finding.NotThere() -> notThere(attempt, entries);
    }
  }

  private void notThere(Attempt attempt, Entries entries) {
    Instant now = clock.instant();
    boolean remembered = Duration.between(attempt.openedAt(), now).compareTo(KEY_REMEMBERED) < 0;
    if (attempt.request().adds() && remembered) {
      sendAgain(attempt, entries);
    } else if (Duration.between(attempt.lastTriedAt(), now).compareTo(quietTime) < 0) {
      entries.unconfirmed(
          attempt,
          "It is not in Stripe now, but the call may still arrive. Look again in "
              + inMinutes(quietTime.minus(Duration.between(attempt.lastTriedAt(), now)))
              + ".");
    } else {
      hadNoEffect(attempt, entries);
    }
  }

  private void sendAgain(Attempt attempt, Entries entries) {
    if (!ledger.noteTry(attempt, clock.instant())) {
      return;
    }
    switch (gateway.send(attempt)) {
      case GatewayAnswer.Accepted(var receipt) -> {
        ledger.settle(attempt, new Settlement.Issued(receipt), clock.instant());
        entries.issued(attempt, "It was sent again under the same key, which Stripe runs once.");
      }
      case GatewayAnswer.Refused(var reason) -> {
        if (reason.code().endsTheRun()) {
          entries.unconfirmed(attempt, reason.message());
        } else {
          ledger.settle(attempt, new Settlement.Refused(reason), clock.instant());
          entries.dueAgain(attempt, reason.message());
        }
      }
      case GatewayAnswer.NoAnswer(var cause) -> {
        ledger.settle(attempt, new Settlement.Unanswered(cause), clock.instant());
        entries.unconfirmed(attempt, cause);
      }
      case GatewayAnswer.KeySpent(var cause) -> {
        ledger.settle(attempt, new Settlement.Unanswered(cause), clock.instant());
        entries.unconfirmed(attempt, cause);
      }
    }
  }

  private void hadNoEffect(Attempt attempt, Entries entries) {
    String because = "Stripe was looked through and it is not there; nothing was given.";
    if (ledger.settle(attempt, new Settlement.HadNoEffect(because), clock.instant())) {
      entries.dueAgain(attempt, because + " It is due again.");
    }
  }

  private static String inMinutes(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds < 60 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
  }

  /// Collects what became of each.
  private static final class Entries {
    private final List<ReconcileReport.Entry> issued = new ArrayList<>();
    private final List<ReconcileReport.Entry> dueAgain = new ArrayList<>();
    private final List<ReconcileReport.Entry> unconfirmed = new ArrayList<>();

    void issued(Attempt attempt, String message) {
      issued.add(new ReconcileReport.Entry(attempt.reward(), message));
    }

    void dueAgain(Attempt attempt, String message) {
      dueAgain.add(new ReconcileReport.Entry(attempt.reward(), message));
    }

    void unconfirmed(Attempt attempt, String message) {
      unconfirmed.add(new ReconcileReport.Entry(attempt.reward(), message));
    }

    ReconcileReport report() {
      return new ReconcileReport(issued, dueAgain, unconfirmed);
    }
  }
}
