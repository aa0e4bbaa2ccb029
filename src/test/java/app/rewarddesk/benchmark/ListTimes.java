package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.store.Ports;
import java.util.List;
import java.util.Set;

/// How long each list of the window takes for a page of 100 rows, and the counts beside it. Each is
/// asked once, so nothing is remembered from before.
final class ListTimes {
  private static final int PAGE = 100;
  private static final CampaignId COMMON = StoreFilling.CAMPAIGNS.get(0).id();
  private static final CampaignId OTHER = StoreFilling.CAMPAIGNS.get(1).id();
  private static final CampaignId RARE = StoreFilling.CAMPAIGNS.get(3).id();

  private final Ports ports;
  private final int rewards;

  ListTimes(Ports ports, int rewards) {
    this.ports = ports;
    this.rewards = rewards;
  }

  void print() throws Exception {
    System.out.println("\nReward Due: first pages");
    for (Standing standing : Standing.values()) {
      for (DueOrder.Column column : DueOrder.Column.values()) {
        page(DueFilter.ALL_DUE.under(standing), new DueOrder(column, true), 0);
        page(DueFilter.ALL_DUE.under(standing), new DueOrder(column, false), 0);
      }
    }
    System.out.println("\nReward Due: a page in the middle");
    for (Standing standing : Standing.values()) {
      page(DueFilter.ALL_DUE.under(standing), DueOrder.OLDEST_FIRST, rewards / 3);
    }
    System.out.println("\nReward Due: of campaigns, and found by a text");
    for (Set<CampaignId> some : List.of(Set.of(RARE), Set.of(COMMON), Set.of(COMMON, OTHER))) {
      for (Standing standing : List.of(Standing.ALL_DUE, Standing.READY)) {
        for (DueOrder.Column column : DueOrder.Column.values()) {
          page(new DueFilter(some, "", standing), new DueOrder(column, true), 0);
        }
      }
    }
    page(new DueFilter(Set.of(), "person 7f", Standing.ALL_DUE), DueOrder.OLDEST_FIRST, 0);
    page(new DueFilter(Set.of(), "no such text", Standing.ALL_DUE), DueOrder.OLDEST_FIRST, 0);
    others();
    counts();
  }

  private void page(DueFilter filter, DueOrder order, long offset) throws Exception {
    String what =
        "%s by %s %s%s%s%s"
            .formatted(
                filter.standing(),
                order.column(),
                order.ascending() ? "up" : "down",
                filter.campaigns().isEmpty()
                    ? ""
                    : filter.campaigns().contains(RARE)
                        ? ", a rare campaign"
                        : ", " + filter.campaigns().size() + " common campaigns",
                filter.search().isEmpty() ? "" : ", '" + filter.search() + "'",
                offset == 0 ? "" : ", from " + offset);
    Stopwatch.time(what, () -> ports.rewards().page(filter, order, offset, PAGE));
  }

  private void others() throws Exception {
    System.out.println("\nOther lists");
    Stopwatch.time("issued", () -> ports.rewards().issued(IssuedFilter.ALL, 0, PAGE));
    Stopwatch.time(
        "issued, a common campaign",
        () -> ports.rewards().issued(new IssuedFilter(Set.of(COMMON), ""), 0, PAGE));
    Stopwatch.time("not rewarded", () -> ports.rewards().notRewarded(0, PAGE));
    Stopwatch.time(
        "participants", () -> ports.participants().page(ParticipantList.Filter.ALL, 0, PAGE));
    Stopwatch.time(
        "participants, in the middle",
        () -> ports.participants().page(ParticipantList.Filter.ALL, rewards / 40, PAGE));
    Stopwatch.time(
        "participants of a campaign",
        () -> ports.participants().page(new ParticipantList.Filter(Set.of(COMMON), ""), 0, PAGE));
    Stopwatch.time(
        "participants, found by a text",
        () ->
            ports.participants().page(new ParticipantList.Filter(Set.of(), "person 7f"), 0, PAGE));
    var first = ports.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 0, 1).getFirst();
    Stopwatch.time(
        "why a reward is due", () -> ports.rewards().story(first.reward().id()).orElseThrow());
  }

  private void counts() throws Exception {
    System.out.println("\nCounts and sums, which the window asks for in the background");
    Stopwatch.time("due, by chip", () -> ports.rewards().counts(DueFilter.ALL_DUE));
    Stopwatch.time(
        "due, by chip, a common campaign",
        () -> ports.rewards().counts(new DueFilter(Set.of(COMMON), "", Standing.ALL_DUE)));
    Stopwatch.time(
        "worth of all due",
        () -> ports.rewards().worth(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of())));
    Stopwatch.time("ids of all due", () -> ports.rewards().ids(DueFilter.ALL_DUE));
    Stopwatch.time("issued", () -> ports.rewards().countIssued(IssuedFilter.ALL));
    Stopwatch.time("participants", () -> ports.participants().count(ParticipantList.Filter.ALL));
    Stopwatch.time("campaigns", () -> ports.campaigns().all());
  }
}
