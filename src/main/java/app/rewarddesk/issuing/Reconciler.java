package app.rewarddesk.issuing;

import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
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
    List<Reconciled> all = new ArrayList<>();
    List<Attempt> open = ledger.unconfirmed();
    for (Attempt attempt : open) {
      progress.report(all.size(), open.size(), "looking in Stripe");
      all.add(
          progress.stopRequested()
              ? new Reconciled.StillUnconfirmed(attempt, "Stopped before it was looked at.")
              : reconcile(attempt));
    }
    progress.report(all.size(), open.size(), "looking in Stripe");
    return ReconcileReport.of(all);
  }

  /// Looks at one, and settles it when it can be told.
  ///
  /// @param attempt open
  Reconciled reconcile(Attempt attempt) {
    return switch (gateway.look(attempt)) {
      case Finding.There(var receipt) -> isThere(attempt, receipt);
      case Finding.NotThere() -> notThere(attempt);
      case Finding.CannotTell(var why) -> new Reconciled.StillUnconfirmed(attempt, why);
    };
  }

  private Reconciled isThere(Attempt attempt, Receipt receipt) {
    return settle(
        attempt,
        new Settlement.Issued(receipt),
        new Reconciled.Issued(
            attempt, receipt, "It is in Stripe: " + String.join(", ", receipt.stripeIds()) + "."));
  }

  private Reconciled notThere(Attempt attempt) {
    Instant now = clock.instant();
    Duration sinceTry = Duration.between(attempt.lastTriedAt(), now);
    boolean remembered = Duration.between(attempt.openedAt(), now).compareTo(KEY_REMEMBERED) < 0;
    if (attempt.request().adds() && remembered) {
      return sendAgain(attempt);
    }
    return sinceTry.compareTo(quietTime) < 0
        ? new Reconciled.StillUnconfirmed(
            attempt,
            "It is not in Stripe now, but the call may still arrive. Look again in "
                + inMinutes(quietTime.minus(sinceTry))
                + ".")
        : hadNoEffect(attempt);
  }

  private Reconciled sendAgain(Attempt attempt) {
    if (!ledger.noteTry(attempt, clock.instant())) {
      return new Reconciled.SettledElsewhere(attempt);
    }
    return switch (gateway.send(attempt)) {
      case GatewayAnswer.Accepted(var receipt) ->
          settle(
              attempt,
              new Settlement.Issued(receipt),
              new Reconciled.Issued(
                  attempt,
                  receipt,
                  "It was sent again under the same key, which Stripe runs once."));
      case GatewayAnswer.Refused(var reason) ->
          reason.code().isAboutTheWay()
              ? new Reconciled.StillUnconfirmed(attempt, reason.message())
              : settle(
                  attempt,
                  new Settlement.Refused(reason),
                  new Reconciled.DueAgain(attempt, reason));
      case GatewayAnswer.NoAnswer(var cause) ->
          settle(
              attempt,
              new Settlement.Unanswered(cause),
              new Reconciled.StillUnconfirmed(attempt, cause));
      case GatewayAnswer.KeySpent(var cause) -> keySpent(attempt, cause);
    };
  }

  /// The key can do no more than it did, so looking after this answer tells for good.
  private Reconciled keySpent(Attempt attempt, String cause) {
    return switch (gateway.look(attempt)) {
      case Finding.There(var receipt) -> isThere(attempt, receipt);
      case Finding.NotThere() -> hadNoEffect(attempt);
      case Finding.CannotTell(var why) ->
          settle(
              attempt,
              new Settlement.Unanswered(cause),
              new Reconciled.StillUnconfirmed(attempt, why));
    };
  }

  private Reconciled hadNoEffect(Attempt attempt) {
    NotRewardedReason reason = NotRewardedReason.notThere();
    return settle(
        attempt,
        new Settlement.HadNoEffect(reason.message()),
        new Reconciled.DueAgain(attempt, reason));
  }

  private Reconciled settle(Attempt attempt, Settlement settlement, Reconciled then) {
    return ledger.settle(attempt, settlement, clock.instant())
        ? then
        : new Reconciled.SettledElsewhere(attempt);
  }

  private static String inMinutes(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds < 60 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
  }
}
