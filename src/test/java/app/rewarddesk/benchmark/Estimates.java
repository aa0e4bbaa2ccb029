package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.store.StoreFiles;
import app.rewarddesk.stripe.CallRate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Whether the preflight tells the time well: sends of different sizes against a Stripe with the
/// limits of live mode that takes 100 milliseconds for each answer.
final class Estimates {
  private static final List<Integer> SIZES = List.of(1, 10, 50, 250, 1_000);

  private Estimates() {}

  public static void main(String[] args) throws Exception {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    Path folder = Files.createTempDirectory("rewarddesk-benchmark");
    try {
      Customers customers = Customers.make(folder, SIZES.stream().mapToInt(size -> size).sum());
      measure(customers, Campaigns.named("Credit").build(), most, folder.resolve("credit"));
      measure(
          customers,
          Campaigns.named("Coupon").offering(Campaigns.percentOff("20")).build(),
          most,
          folder.resolve("coupon"));
    } finally {
      StoreFiles.delete(folder);
    }
  }

  private static void measure(Customers customers, Campaign campaign, int most, Path folder)
      throws Exception {
    Files.createDirectories(folder);
    try (StripeProcess stripe = customers.stripe("--limits", "live", "--latency-ms", "100");
        Trial trial = Trial.open(folder, stripe, CallRate.of(Mode.REHEARSAL))) {
      trial.sync();
      int from = 0;
      for (int size : SIZES.stream().filter(size -> size <= most).toList()) {
        trial.add(campaign, from, size);
        from += size;
        PreflightReport plan = trial.plan();
        SendReport report = trial.send(plan);
        double real = seconds(Duration.between(report.startedAt(), report.finishedAt()));
        System.out.printf(
            Locale.ROOT,
            "%-6s %,5d rewards: estimated %6.2f s, took %6.2f s: %+.0f %%%n",
            campaign.name(),
            size,
            seconds(plan.duration()),
            real,
            100 * (seconds(plan.duration()) / real - 1));
      }
    }
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
