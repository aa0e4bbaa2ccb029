package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.detection.Revision;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.detection.SyncOutcome;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.Lanes;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.store.Ports;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreOpening;
import app.rewarddesk.stripe.CallRate;
import app.rewarddesk.stripe.StripeConnection;
import app.rewarddesk.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The program without its window: a store on the disk, a way to Stripe, and a send through both,
/// wired as the program wires them.
final class Trial implements AutoCloseable {
  private final Clock clock = Clock.systemUTC();
  private final Store store;
  private final Ports ports;
  private final StripeConnection connection;
  private final RewardGateway gateway;
  private final CallRate rate;

  private Trial(Store store, StripeConnection connection, CallRate rate) {
    this.store = store;
    this.ports = Ports.of(store);
    this.connection = connection;
    this.gateway = connection.gateway();
    this.rate = rate;
  }

  static Trial open(Path folder, StripeProcess stripe, CallRate rate) {
    if (!(Store.open(folder.resolve("data"), Clock.systemUTC())
        instanceof StoreOpening.Opened(var store))) {
      throw new IllegalStateException("The store cannot be opened");
    }
    ApiKey key = ApiKey.parse(stripe.key()).orElseThrow();
    return new Trial(store, new StripeConnection(key, stripe.base(), rate), rate);
  }

  /// Reads customers and subscriptions.
  ///
  /// @return how many calls that took
  long sync() {
    var reader = connection.reader();
    var check = new AccountCheck(reader, ports.index(), clock);
    return switch (new Sync(check, reader, ports.index(), clock).run(Progress.unwatched())) {
      case SyncOutcome.Complete complete -> complete.requests();
      case SyncOutcome other -> throw new IllegalStateException("No sync: " + other);
    };
  }

  /// Adds a due reward for each of the first so many customers.
  void add(Campaign campaign, int from, int count) {
    ports.campaigns().save(campaign, Rewards.MONDAY);
    CampaignId id = campaign.id();
    List<RegisterChange> changes = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      Rewards reward = Rewards.due(Customers.email(i)).in(campaign);
      changes.add(new RegisterChange.AddParticipant(reward.participant()));
      changes.add(new RegisterChange.AddReferral(reward.referral()));
      changes.add(new RegisterChange.AddReward(reward.build()));
    }
    Revision basis = ports.register().book(id).orElseThrow().revision();
    if (!ports.register().apply(basis, changes, "benchmark", Rewards.MONDAY)) {
      throw new IllegalStateException("Somebody else works on the benchmark's store");
    }
  }

  PreflightReport plan() {
    return new Preflight(ports.ledger(), ports.customers(), gateway)
        .plan(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of()));
  }

  /// Sends what is planned; fails unless everybody is rewarded.
  SendReport send(PreflightReport plan) {
    var reconciler =
        new Reconciler(ports.ledger(), gateway, connection.time(clock), Duration.ofMinutes(5));
    SendReport report =
        new Sending(
                ports.ledger(),
                gateway,
                ports.customers(),
                reconciler,
                connection.time(clock),
                Lanes.of(rate.atATime()))
            .send(plan, Progress.unwatched());
    if (report.rewarded().size() != plan.wouldReward().size()) {
      throw new IllegalStateException(
          report.rewarded().size()
              + " of "
              + plan.wouldReward().size()
              + " rewarded; "
              + report.notRewarded().stream().limit(3).toList()
              + report.unconfirmed().stream().limit(3).toList());
    }
    return report;
  }

  @Override
  public void close() {
    connection.close();
    store.close();
  }
}
