package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.store.StoreFiles;
import app.rewarddesk.stripe.CallRate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How much our own work holds up a send: account credit for 4,000 people, unless told otherwise,
/// against a Stripe without limits that takes 20 milliseconds for each answer, with 8 and with 64
/// calls at a time, through the store on the disk.
final class Overhead {
  private static final int ANSWER_MILLIS = 20;

  private Overhead() {}

  public static void main(String[] args) throws Exception {
    int rewards = args.length > 0 ? Integer.parseInt(args[0]) : 4_000;
    List<Integer> atATime = args.length > 1 ? List.of(Integer.parseInt(args[1])) : List.of(8, 64);
    Path folder = Files.createTempDirectory("rewarddesk-benchmark");
    try {
      Customers customers = Customers.make(folder, rewards);
      measurePlainLoop(customers);
      measureUs(customers, folder.resolve("warm"), CallRate.UNLIMITED, false);
      for (int calls : atATime) {
        measureUs(
            customers, folder.resolve("us" + calls), CallRate.UNLIMITED.withAtATime(calls), true);
      }
    } finally {
      StoreFiles.delete(folder);
    }
  }

  private static void measurePlainLoop(Customers customers) throws Exception {
    try (StripeProcess stripe = slow(customers);
        var http = new PlainHttp(stripe)) {
      PlainLoop loop = PlainLoop.run(stripe, Customers.ids(http, Math.min(500, customers.count())));
      print("plain loop, one at a time", loop.perSecond(), 1_000.0 / ANSWER_MILLIS, "");
    }
  }

  private static StripeProcess slow(Customers customers) throws Exception {
    return customers.stripe("--limits", "none", "--latency-ms", "" + ANSWER_MILLIS);
  }

  private static void measureUs(Customers customers, Path folder, CallRate rate, boolean told)
      throws Exception {
    Files.createDirectories(folder);
    Campaign campaign = Campaigns.named("Spring").build();
    try (StripeProcess stripe = slow(customers);
        Trial trial = Trial.open(folder, stripe, rate)) {
      trial.add(campaign, 0, customers.count());
      trial.sync();
      PreflightReport plan = trial.plan();
      Duration theirs = stripe.processorTime();
      Usage before = Usage.now();
      SendReport report = trial.send(plan);
      Usage used = Usage.now().since(before);
      theirs = stripe.processorTime().minus(theirs);
      if (told) {
        tell(report, used, theirs, rate.atATime());
      }
    }
  }

  private static void tell(SendReport report, Usage used, Duration theirs, int atATime) {
    int rewards = report.rewarded().size();
    double seconds = Duration.between(report.startedAt(), report.finishedAt()).toNanos() / 1e9;
    print(
        "us, " + atATime + " at a time",
        rewards / seconds,
        atATime * 1_000.0 / ANSWER_MILLIS,
        String.format(
            Locale.ROOT,
            "; a reward: %,d µs of processor, %,d bytes written; Stripe's side %,d µs; %.0f %% of"
                + " %d processors busy",
            used.processorNanos() / 1_000 / rewards,
            used.writtenBytes() / rewards,
            theirs.toNanos() / 1_000 / rewards,
            100
                * (used.processorNanos() + theirs.toNanos())
                / 1e9
                / seconds
                / Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().availableProcessors()));
  }

  private static void print(String who, double perSecond, double allowed, String more) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %,7.1f rewards/s, %5.1f %% of the %,.0f that the answers allow%s%n",
        who,
        perSecond,
        100 * perSecond / allowed,
        allowed,
        more);
  }
}
