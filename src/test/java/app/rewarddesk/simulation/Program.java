package app.rewarddesk.simulation;

import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.rehearsal.RehearsalInside;
import app.rewarddesk.store.Ports;
import app.rewarddesk.stripe.CarriedStripe;
import app.rewarddesk.stripe.StripeConnection;
import app.rewarddesk.work.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// One process of the program, from its start to its end, however that comes: wired as the
/// composition root wires it.
final class Program {
  /// As the program has it for Stripe (`Environment`).
  static final Duration QUIET_TIME = Duration.ofMinutes(5);

  private static final RewardSelection ALL =
      new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());

  private final World world;
  private final Steps steps;
  private final StripeConnection connection;
  private final RewardLedger ledger;
  private final Sync sync;
  private final Preflight preflight;
  private final Sending sending;
  private final Reconciler reconciler;
  private final Checks checks;

  Program(World world, Ports ports, Engine engine, Baton baton, Steps steps, Network network) {
    this.world = world;
    this.steps = steps;
    this.connection = CarriedStripe.connect(RehearsalInside.key(), network, world.dice().split());
    engine.restart();
    this.ledger = engine.ledger(steps.stepping(RewardLedger.class, ports.ledger()));
    RewardGateway gateway =
        engine.gateway(steps.stepping(RewardGateway.class, connection.gateway()));
    CustomerDirectory customers = steps.stepping(CustomerDirectory.class, ports.customers());
    var reader = connection.reader();
    this.sync =
        new Sync(
            new AccountCheck(reader, ports.index(), world.clock()),
            reader,
            ports.index(),
            world.clock());
    this.preflight = new Preflight(ledger, customers, gateway);
    Clock stripeTime = connection.time(world.clock());
    this.reconciler = new Reconciler(ledger, gateway, stripeTime, QUIET_TIME);
    this.sending = new Sending(ledger, gateway, customers, reconciler, stripeTime, baton.lanes());
    this.checks = new Checks(world, ports);
  }

  /// What is done at every start.
  void start() {
    int open = ledger.unconfirmLeftOpen(world.clock().instant());
    world.tell(() -> "the program starts; " + open + " attempts were left open");
  }

  void sync() {
    var outcome = sync.run(Progress.unwatched());
    world.tell(() -> "sync: " + outcome);
  }

  /// @param think how long the marketer looks at the send dialog
  /// @param stopAfter so often it is asked whether to stop before it is told so
  void send(Duration think, int stopAfter) {
    world.statistics().sends++;
    PreflightReport plan = preflight.plan(ALL);
    world.tell(
        () -> "send: " + plan.wouldReward().size() + " planned, " + plan.notRewarded().size());
    world.pass(think);
    SendReport report = sending.send(plan, stopping(stopAfter));
    world.tell(() -> "report: " + report.end());
    checks.report(plan, report);
  }

  ReconcileReport reconcile(int stopAfter) {
    world.statistics().reconciles++;
    ReconcileReport report = reconciler.reconcile(stopping(stopAfter));
    world.tell(
        () ->
            "reconciled: "
                + report.issued().size()
                + " issued, "
                + report.dueAgain().size()
                + " due again, "
                + report.unconfirmed());
    checks.report(report);
    return report;
  }

  private static Progress stopping(int after) {
    return new Progress() {
      private int left = after;

      @Override
      public void report(long done, long total, String what) {
        if (done < 0 || done > total) {
          throw new Broken(Broken.Promise.THE_REPORT_IS_TRUE, done + " of " + total + " are done");
        }
      }

      @Override
      public boolean stopRequested() {
        return left-- <= 0;
      }
    };
  }

  boolean wasKilled() {
    return steps.isDead();
  }

  void close() {
    connection.close();
  }
}
