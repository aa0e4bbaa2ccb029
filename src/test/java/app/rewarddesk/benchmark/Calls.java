package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.store.StoreFiles;
import app.rewarddesk.stripe.CallRate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How many calls a send makes, with everything counted, the reading of the index included: 10,000
/// rewards over 20,000 subscriptions, unless told otherwise; once account credit, once coupons.
final class Calls {
  private Calls() {}

  public static void main(String[] args) throws Exception {
    int rewards = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path folder = Files.createTempDirectory("rewarddesk-benchmark");
    try {
      Customers customers = Customers.make(folder, 2 * rewards);
      for (Campaign campaign :
          List.of(
              Campaigns.named("Credit").build(),
              Campaigns.named("Coupon").offering(Campaigns.percentOff("20")).build())) {
        count(customers, campaign, rewards, folder.resolve(campaign.name()));
      }
    } finally {
      StoreFiles.delete(folder);
    }
  }

  private static void count(Customers customers, Campaign campaign, int rewards, Path folder)
      throws Exception {
    Files.createDirectories(folder);
    try (StripeProcess stripe = customers.stripe();
        Trial trial = Trial.open(folder, stripe, CallRate.UNLIMITED)) {
      trial.add(campaign, 0, rewards);
      long index = trial.sync();
      PreflightReport plan = trial.plan();
      SendReport report = trial.send(plan);
      long all = index + report.calls().all();
      System.out.printf(
          Locale.ROOT,
          "%-7s %,d rewards: %,d calls for the index, %,d reads and %,d writes to send: %.3f a"
              + " reward, %.3f of them for the index; a plain loop that looks each customer up by"
              + " email and reads before a coupon: %d%n",
          campaign.name(),
          report.rewarded().size(),
          index,
          report.calls().reads(),
          report.calls().writes(),
          (double) all / report.rewarded().size(),
          (double) index / report.rewarded().size(),
          report.calls().reads() > 0 ? 3 : 2);
    }
  }
}
