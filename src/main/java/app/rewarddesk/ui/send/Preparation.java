package app.rewarddesk.ui.send;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.SyncOutcome;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Works out what a send would do: whose key it is, Stripe's customers read again when what is
/// known of them is old, then the preflight. Takes time; off the window's thread.
///
/// @param freshness how old the customer index may be
record Preparation(Desk desk, RewardSelection selection, Duration freshness) {

  /// How old the index may be when nothing is known to have changed since.
  static final Duration USUAL_FRESHNESS = Duration.ofMinutes(15);

  /// What came of it.
  sealed interface Prepared {

    /// @param leftOut how many of the selection are not due, so that nothing is owed to them now
    record Plan(PreflightReport report, long leftOut) implements Prepared {}

    /// @param what what is so and what to do, one sentence or two
    record Problem(String what) implements Prepared {}

    /// It was asked to stop.
    record Stopped() implements Prepared {}
  }

  Prepared prepare(Progress progress) {
    return indexIsFresh() ? checkAccount(progress) : sync(progress);
  }

  private boolean indexIsFresh() {
    Instant oldest = desk.clock().instant().minus(freshness);
    return desk.customers().syncedAt().filter(at -> at.isAfter(oldest)).isPresent();
  }

  private Prepared checkAccount(Progress progress) {
    progress.report(0, 0, "asking Stripe whose key it is");
    Optional<String> problem = desk.account().problem();
    return problem.<Prepared>map(Prepared.Problem::new).orElseGet(() -> plan(progress));
  }

  private Prepared sync(Progress progress) {
    return switch (desk.sync().run(progress)) {
      case SyncOutcome.Complete _ -> {
        desk.bringUpToDate();
        yield plan(progress);
      }
      case SyncOutcome.Stopped _ -> new Prepared.Stopped();
      case SyncOutcome.Failed(var problem) -> new Prepared.Problem(problem);
    };
  }

  private Prepared plan(Progress progress) {
    if (progress.stopRequested()) {
      return new Prepared.Stopped();
    }
    progress.report(0, 0, "working out what will happen");
    long selected = desk.rewards().worth(selection).rewards();
    PreflightReport report = desk.preflight().plan(selection);
    long decided = (long) report.wouldReward().size() + report.notRewarded().size();
    return new Prepared.Plan(report, Math.max(0, selected - decided));
  }
}
