package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.store.StoreFiles;
import app.rewarddesk.stripe.CallRate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// How much of what Stripe allows a send uses: account credit for 5,000 people, unless told
/// otherwise, against a Stripe with the limits of live mode; a plain loop, us, and us while another
/// client uses half. 5,000 at 25 a second take 200 seconds, beside the other client 400.
final class Pacing {
  private static final double LIMIT = 25;
  private static final double THEIRS = LIMIT / 2;
  private static final int OF_THE_LOOP = 500;

  private Pacing() {}

  public static void main(String[] args) throws Exception {
    int rewards = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    Path folder = Files.createTempDirectory("rewarddesk-benchmark");
    try {
      Customers customers = Customers.make(folder, rewards + 1);
      measurePlainLoop(customers);
      measureUs(customers, folder.resolve("alone"), 0);
      measureUs(customers, folder.resolve("beside"), THEIRS);
    } finally {
      StoreFiles.delete(folder);
    }
  }

  private static StripeProcess limited(Customers customers) throws Exception {
    return customers.stripe("--limits", "live");
  }

  private static void measurePlainLoop(Customers customers) throws Exception {
    try (StripeProcess stripe = limited(customers);
        var http = new PlainHttp(stripe)) {
      var ids = Customers.ids(http, Math.min(OF_THE_LOOP, customers.count()));
      PlainLoop loop = PlainLoop.run(stripe, ids);
      System.out.printf(
          Locale.ROOT,
          "plain loop: %d of %d given, %d refused with 429 and not given%n",
          loop.given(),
          ids.size(),
          loop.refused());
    }
  }

  private static void measureUs(Customers customers, Path folder, double theirs) throws Exception {
    Files.createDirectories(folder);
    int rewards = customers.count() - 1;
    try (StripeProcess stripe = limited(customers);
        var http = new PlainHttp(stripe);
        Trial trial = Trial.open(folder, stripe, CallRate.of(Mode.REHEARSAL))) {
      trial.add(Campaigns.named("Spring").build(), 0, rewards);
      trial.sync();
      PreflightReport plan = trial.plan();
      if (theirs > 0) {
        String newest = Customers.ids(http, 1).getFirst();
        try (var other = new OtherClient(stripe, newest, theirs)) {
          tell("us, beside another client ", trial.send(plan), plan, LIMIT - theirs);
          System.out.printf(
              Locale.ROOT,
              "%-26s  %5.1f %% of what it wanted, %d refusals%n",
              "  the other client",
              100 * other.share(),
              other.refused());
        }
      } else {
        tell("us, on a quiet account", trial.send(plan), plan, LIMIT);
      }
    }
  }

  private static void tell(String who, SendReport report, PreflightReport plan, double allowed) {
    Duration took = Duration.between(report.startedAt(), report.finishedAt());
    double perSecond = report.rewarded().size() * 1e9 / took.toNanos();
    System.out.printf(
        Locale.ROOT,
        "%-26s  %5.2f rewards/s, %5.1f %% of the %.1f that are left; %d calls refused with 429;"
            + " %.1f s, estimated %.1f s%n",
        who,
        perSecond,
        100 * perSecond / allowed,
        allowed,
        report.calls().all() - report.rewarded().size(),
        took.toMillis() / 1_000.0,
        plan.duration().toMillis() / 1_000.0);
  }
}
