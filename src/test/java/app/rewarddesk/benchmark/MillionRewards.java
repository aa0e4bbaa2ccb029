package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.detection.Revision;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.Ports;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

/// Fills a store with rewards, a million unless told, and prints how long each list takes. Three
/// quarters are due, a tenth of these with something in the way; a tenth is on hold; the rest is
/// marked as issued. After `./mvnw package`:
///
/// ```
/// java -Xmx2g -cp 'target/test-classes:target/app/lib/*' app.rewarddesk.benchmark.MillionRewards /tmp/bench 1000000
/// ```
///
/// A folder that holds such a store already is measured again without filling.
final class MillionRewards {
  private static final int A_TRANSACTION = 50_000;
  private static final List<Campaign> CAMPAIGNS =
      List.of(
          Campaigns.named("Spring").build(),
          Campaigns.named("Autumn").offering(Campaigns.percentOff("20")).build(),
          Campaigns.named("Japan").offering(Campaigns.credit(3500, "jpy")).build(),
          Campaigns.named("Rare").build());

  private final Ports ports;
  private final int rewards;
  private final Random random = new Random(42);
  private final Set<ParticipantId> people = new HashSet<>();

  private MillionRewards(Ports ports, int rewards) {
    this.ports = ports;
    this.rewards = rewards;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    StoreOpening opening = timed("open", () -> Store.open(folder.resolve("data")));
    if (opening instanceof StoreOpening.Opened(var store)) {
      var benchmark = new MillionRewards(Ports.of(store), Integer.parseInt(args[1]));
      if (benchmark.ports.campaigns().all().isEmpty()) {
        benchmark.fill();
      }
      benchmark.measure();
      timed(
          "close",
          () -> {
            store.close();
            return "";
          });
      size(folder);
    }
  }

  private static void size(Path folder) throws IOException {
    System.out.printf("file %,d MB%n", Files.size(folder.resolve("data.mv.db")) / 1_000_000);
  }

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    Instant start = Clock.systemUTC().instant();
    T result = work.call();
    Duration took = Duration.between(start, Clock.systemUTC().instant());
    System.out.printf("%-60s %,8d ms%n", what, took.toMillis());
    return result;
  }

  private void fill() throws Exception {
    for (Campaign campaign : CAMPAIGNS) {
      ports.campaigns().save(campaign, Rewards.MONDAY);
    }
    for (int from = 0; from < rewards; from += A_TRANSACTION) {
      int first = from;
      int end = Math.min(rewards, from + A_TRANSACTION);
      timed("add rewards %,d to %,d".formatted(first, end), () -> add(first, end));
    }
    timed("readiness of all, first time", this::prepare);
    timed("readiness of all, again unchanged", this::prepare);
    timed(
        "mark a share as issued, all that match a filter",
        () ->
            ports
                .ledger()
                .markIssued(
                    new RewardSelection.AllMatching(
                        new DueFilter(Set.of(), "7@", DueFilter.Standing.READY), Set.of()),
                    "",
                    Rewards.MONDAY)
                .size());
  }

  private int add(int from, int end) {
    for (int c = 0; c < CAMPAIGNS.size(); c++) {
      List<RegisterChange> changes = new ArrayList<>();
      for (int i = from; i < end; i++) {
        if (campaignOf(i) == c) {
          add(i, changes);
        }
      }
      CampaignId id = CAMPAIGNS.get(c).id();
      ports
          .register()
          .apply(new Revision(id, from / A_TRANSACTION), changes, "benchmark", Rewards.MONDAY);
    }
    return end - from;
  }

  private static int campaignOf(int i) {
    return i % 1000 == 0 ? 3 : i % 3;
  }

  /// Each participant of a campaign brought up to twenty people.
  private void add(int i, List<RegisterChange> changes) {
    int person = i / 60;
    String email =
        "person" + Integer.toHexString(person * 0x9E3779B1) + "." + person + "@example.com";
    String invitee = "friend" + Integer.toHexString(i * 0x9E3779B1) + "." + i + "@example.com";
    Instant time = Rewards.MONDAY.minusSeconds(random.nextInt(30_000_000));
    Rewards reward =
        (i % 10 == 9 ? Rewards.onHold(email, time) : Rewards.due(email).since(time))
            .called("Person " + Integer.toHexString(person * 0x85EBCA6B))
            .withCode("code" + person)
            .forInviting(invitee)
            .in(CAMPAIGNS.get(campaignOf(i)));
    if (people.add(reward.participant().id())) {
      changes.add(new RegisterChange.AddParticipant(reward.participant()));
    }
    changes.add(new RegisterChange.AddReferral(reward.referral()));
    changes.add(new RegisterChange.AddReward(reward.build()));
  }

  private int prepare() {
    List<Reward> undecided = ports.ledger().undecided();
    List<RewardReadiness> all = new ArrayList<>();
    for (Reward reward : undecided) {
      boolean inTheWay = Math.floorMod(reward.id().value().hashCode(), 10) == 0;
      all.add(
          new RewardReadiness(
              reward.id(),
              inTheWay
                  ? new Readiness.InTheWay(NotRewardedReason.noCustomer(reward.recipient().email()))
                  : new Readiness.Ready(new CustomerId("cus_" + reward.id().value()))));
    }
    ports.ledger().keepReadiness(all);
    return undecided.size();
  }

  private void measure() throws Exception {
    for (DueFilter.Standing standing : DueFilter.Standing.values()) {
      for (DueOrder.Column column : DueOrder.Column.values()) {
        for (boolean ascending : List.of(true, false)) {
          page(DueFilter.ALL_DUE.under(standing), new DueOrder(column, ascending), 0);
        }
      }
      page(DueFilter.ALL_DUE.under(standing), DueOrder.OLDEST_FIRST, rewards / 3);
    }
    var rare = new DueFilter(Set.of(CAMPAIGNS.get(3).id()), "", DueFilter.Standing.ALL_DUE);
    var common = new DueFilter(Set.of(CAMPAIGNS.get(0).id()), "", DueFilter.Standing.ALL_DUE);
    var two =
        new DueFilter(
            Set.of(CAMPAIGNS.get(0).id(), CAMPAIGNS.get(1).id()), "", DueFilter.Standing.ALL_DUE);
    for (DueFilter filter :
        List.of(
            rare,
            common,
            two,
            rare.under(DueFilter.Standing.READY),
            common.under(DueFilter.Standing.READY))) {
      for (DueOrder.Column column : DueOrder.Column.values()) {
        page(filter, new DueOrder(column, true), 0);
      }
    }
    page(
        new DueFilter(Set.of(), "person 7f", DueFilter.Standing.ALL_DUE), DueOrder.OLDEST_FIRST, 0);
    page(
        new DueFilter(Set.of(), "no such text", DueFilter.Standing.ALL_DUE),
        DueOrder.OLDEST_FIRST,
        0);
    timed("counts", () -> ports.rewards().counts(DueFilter.ALL_DUE));
    timed("counts of a campaign", () -> ports.rewards().counts(common));
    timed(
        "worth of all due",
        () -> ports.rewards().worth(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of())));
    timed("ids of all due", () -> ports.rewards().ids(DueFilter.ALL_DUE).size());
    timed("issued, first page", () -> ports.rewards().issued(IssuedFilter.ALL, 0, 100).size());
    timed(
        "issued of a campaign",
        () ->
            ports
                .rewards()
                .issued(new IssuedFilter(Set.of(CAMPAIGNS.get(0).id()), ""), 0, 100)
                .size());
    timed("issued, count", () -> ports.rewards().countIssued(IssuedFilter.ALL));
    timed("not rewarded, first page", () -> ports.rewards().notRewarded(0, 100).size());
    timed(
        "participants, first page",
        () -> ports.participants().page(ParticipantList.Filter.ALL, 0, 100).size());
    timed(
        "participants, deep page",
        () -> ports.participants().page(ParticipantList.Filter.ALL, rewards / 2, 100).size());
    timed(
        "participants of a campaign",
        () ->
            ports
                .participants()
                .page(new ParticipantList.Filter(Set.of(CAMPAIGNS.get(0).id()), ""), 0, 100)
                .size());
    timed(
        "participants, search",
        () ->
            ports
                .participants()
                .page(new ParticipantList.Filter(Set.of(), "person 7f"), 0, 100)
                .size());
    timed("participants, count", () -> ports.participants().count(ParticipantList.Filter.ALL));
    timed("campaigns", () -> ports.campaigns().all().size());
    List<Reward> due =
        ports.rewards().page(common, DueOrder.OLDEST_FIRST, 0, 1000).stream()
            .map(row -> row.reward())
            .toList();
    timed("story", () -> ports.rewards().story(due.getFirst().id()));
    timed("claim and settle 1,000", () -> issue(due));
    Set<RewardId> some = new HashSet<>();
    ports.rewards().ids(common).stream().limit(100_000).forEach(some::add);
    timed(
        "dismiss 100,000 by id",
        () -> ports.ledger().dismiss(new RewardSelection.These(some), "", Rewards.MONDAY).size());
    timed("undo 100,000", () -> ports.ledger().undo(some, Rewards.MONDAY).size());
    timed(
        "release holds",
        () -> ports.ledger().releaseHolds(Rewards.MONDAY.minusSeconds(15_000_000)));
  }

  private int issue(List<Reward> due) {
    BatchId batch = ports.openBatch();
    for (Reward reward : due) {
      Attempt attempt =
          ports
              .ledger()
              .claim(
                  reward,
                  batch,
                  new FrozenRequest.Credit(
                      new CustomerId("cus_1"), Money.of(2500, "usd"), "Thank you"),
                  Rewards.MONDAY)
              .orElseThrow();
      var receipt =
          new Receipt(
              RewardKind.ACCOUNT_CREDIT,
              new CustomerId("cus_1"),
              List.of("cbtxn_1"),
              "req_1",
              Rewards.MONDAY);
      ports.ledger().settle(attempt, new Settlement.Issued(receipt), Rewards.MONDAY);
    }
    return due.size();
  }

  private void page(DueFilter filter, DueOrder order, long offset) throws Exception {
    String what =
        "%s %s %s%s%s%s"
            .formatted(
                filter.standing(),
                order.column(),
                order.ascending() ? "up" : "down",
                filter.campaigns().isEmpty()
                    ? ""
                    : " of "
                        + filter.campaigns().size()
                        + " campaigns "
                        + filter.campaigns().iterator().next().value(),
                filter.search().isEmpty() ? "" : " with '" + filter.search() + "'",
                offset == 0 ? "" : " from " + offset);
    timed(what, () -> ports.rewards().page(filter, order, offset, 100).size());
  }
}
