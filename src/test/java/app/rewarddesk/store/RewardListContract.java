package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.DueCounts;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.money.Money;
import app.rewarddesk.money.MoneySums;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.Rewards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [app.rewarddesk.issuing.RewardList] does.
abstract class RewardListContract {
  private static final Instant MONDAY = Rewards.MONDAY;
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
  private static final Campaign SPRING = Campaigns.named("spring").build();
  private static final Campaign AUTUMN =
      Campaigns.named("Autumn").offering(Campaigns.percentOff("20")).build();
  private static final NotRewardedReason NOBODY =
      NotRewardedReason.noCustomer(new EmailAddress("ann@x.io"));

  private Ports ports;

  abstract Ports empty();

  @BeforeEach
  void open() {
    ports = empty();
  }

  private Reward added(Rewards reward) {
    return ports.add(reward).getFirst();
  }

  private void keep(Reward reward, Readiness readiness) {
    ports.ledger().keepReadiness(List.of(new RewardReadiness(reward.id(), readiness)));
  }

  private Attempt claimed(Reward reward, BatchId batch) {
    var request =
        new FrozenRequest.Credit(new CustomerId("cus_1"), Money.of(2500, "usd"), "Thank you");
    return ports.ledger().claim(reward, batch, request, TUESDAY).orElseThrow();
  }

  private void issue(Reward reward, String transaction, Instant at) {
    var receipt =
        new Receipt(
            RewardKind.ACCOUNT_CREDIT,
            new CustomerId("cus_Of" + transaction),
            List.of(transaction),
            "req_1",
            at);
    ports.ledger().settle(claimed(reward, ports.openBatch()), new Settlement.Issued(receipt), at);
  }

  private List<RewardId> page(DueFilter filter, DueOrder order) {
    return ports.rewards().page(filter, order, 0, 100).stream()
        .map(one -> one.reward().id())
        .toList();
  }

  private static DueFilter searching(String text) {
    return new DueFilter(Set.of(), text, Standing.ALL_DUE);
  }

  private static DueFilter under(Standing standing) {
    return DueFilter.ALL_DUE.under(standing);
  }

  @ParameterizedTest
  @EnumSource(DueOrder.Column.class)
  void aPageIsInTheOrderOfTheColumnAndBackwards(DueOrder.Column column) {
    Reward first = added(Rewards.due("zoe@x.io").called("ann Smith").in(AUTUMN).since(MONDAY));
    Reward second =
        added(
            Rewards.due("eve@x.io").in(AUTUMN).withOffer(Campaigns.percentOff("5")).since(TUESDAY));
    Reward third =
        added(
            Rewards.due("abe@x.io")
                .called("Fay")
                .in(SPRING)
                .withAmount(900, "usd")
                .since(WEDNESDAY));
    Reward fourth =
        added(
            Rewards.due("bob@x.io")
                .called("Gus")
                .in(SPRING)
                .withAmount(1000, "usd")
                .since(WEDNESDAY.plusSeconds(1)));
    keep(first, new Readiness.InTheWay(NOBODY));
    keep(second, new Readiness.InTheWay(NOBODY));
    keep(third, new Readiness.Ready(new CustomerId("cus_3")));
    keep(fourth, new Readiness.Ready(new CustomerId("cus_4")));
    List<RewardId> expected =
        switch (column) {
          case PARTICIPANT, CAMPAIGN, SINCE, STRIPE ->
              List.of(first.id(), second.id(), third.id(), fourth.id());
          case REWARD -> List.of(third.id(), fourth.id(), second.id(), first.id());
        };

    assertThat(page(DueFilter.ALL_DUE, new DueOrder(column, true))).isEqualTo(expected);
    assertThat(page(DueFilter.ALL_DUE, new DueOrder(column, false))).isEqualTo(expected.reversed());
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void everyChipIsSortedByEveryColumn(Standing standing) {
    for (DueOrder.Column column : DueOrder.Column.values()) {
      assertThat(page(under(standing), new DueOrder(column, true))).isEmpty();
      assertThat(page(under(standing), new DueOrder(column, false))).isEmpty();
    }
  }

  @Test
  void pagesFollowEachOther() {
    for (int i = 0; i < 5; i++) {
      added(Rewards.due("p" + i + "@x.io").since(MONDAY.plusSeconds(i)));
    }

    List<DueRow> second = ports.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 2, 2);

    assertThat(second.stream().map(row -> row.reward().recipient().email().value()))
        .containsExactly("p2@x.io", "p3@x.io");
    assertThat(ports.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 5, 2)).isEmpty();
  }

  @Test
  void aRowSaysSinceWhenAndWhatIsInTheWay() {
    Reward due = added(Rewards.due("ann@x.io").since(TUESDAY));
    Reward held = added(Rewards.onHold("ben@x.io", WEDNESDAY));
    Reward suspected = added(Rewards.suspected("cid@x.io"));
    keep(due, new Readiness.InTheWay(NOBODY));

    assertThat(ports.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 0, 10))
        .containsExactly(new DueRow(due, TUESDAY, new Readiness.InTheWay(NOBODY)));
    assertThat(ports.rewards().page(under(Standing.ON_HOLD), DueOrder.OLDEST_FIRST, 0, 10))
        .containsExactly(
            new DueRow(held, WEDNESDAY, new Readiness.NotChecked()),
            new DueRow(suspected, DueRow.UNDECIDED, new Readiness.NotChecked()));
  }

  @Test
  void eachChipShowsAndCountsItsOwn() {
    Reward notChecked = added(Rewards.due("ann@x.io"));
    Reward ready = added(Rewards.due("ben@x.io"));
    Reward inTheWay = added(Rewards.due("cid@x.io"));
    Reward held = added(Rewards.onHold("dan@x.io", WEDNESDAY));
    Reward heldToo = added(Rewards.suspected("eve@x.io"));
    Reward issuing = added(Rewards.due("fay@x.io"));
    Reward unconfirmed = added(Rewards.due("gus@x.io"));
    Reward issued = added(Rewards.due("hal@x.io"));
    Reward dismissed = added(Rewards.due("ida@x.io"));
    keep(ready, new Readiness.Ready(new CustomerId("cus_1")));
    keep(inTheWay, new Readiness.InTheWay(NOBODY));
    keep(heldToo, new Readiness.InTheWay(NOBODY));
    BatchId batch = ports.openBatch();
    ports
        .ledger()
        .settle(claimed(unconfirmed, batch), new Settlement.Unanswered("Timed out."), TUESDAY);
    claimed(issuing, batch);
    issue(issued, "cbtxn_1", TUESDAY);
    ports.ledger().dismiss(new RewardSelection.These(Set.of(dismissed.id())), "", TUESDAY);

    assertThat(ports.rewards().ids(under(Standing.ALL_DUE)))
        .containsExactlyInAnyOrder(notChecked.id(), ready.id(), inTheWay.id());
    assertThat(ports.rewards().ids(under(Standing.READY)))
        .containsExactlyInAnyOrder(notChecked.id(), ready.id());
    assertThat(ports.rewards().ids(under(Standing.NEEDS_ATTENTION))).containsExactly(inTheWay.id());
    assertThat(ports.rewards().ids(under(Standing.ON_HOLD)))
        .containsExactlyInAnyOrder(held.id(), heldToo.id());
    assertThat(ports.rewards().ids(under(Standing.UNCONFIRMED))).containsExactly(unconfirmed.id());
    assertThat(ports.rewards().ids(under(Standing.UNFINISHED)))
        .containsExactlyInAnyOrder(
            notChecked.id(),
            ready.id(),
            inTheWay.id(),
            held.id(),
            heldToo.id(),
            issuing.id(),
            unconfirmed.id());
    assertThat(ports.rewards().counts(under(Standing.ON_HOLD)))
        .isEqualTo(new DueCounts(3, 2, 1, 2, 1));
  }

  @Test
  void theCampaignsOfTheFilterAreShownAndCounted() {
    added(Rewards.due("ann@x.io").in(SPRING));
    Reward autumn = added(Rewards.due("ben@x.io").in(AUTUMN));
    added(Rewards.due("cid@x.io").in(Campaigns.named("Winter").build()));

    var one = new DueFilter(Set.of(AUTUMN.id()), "", Standing.ALL_DUE);
    var two = new DueFilter(Set.of(AUTUMN.id(), SPRING.id()), "", Standing.ALL_DUE);

    assertThat(page(one, DueOrder.OLDEST_FIRST)).containsExactly(autumn.id());
    assertThat(ports.rewards().counts(one).allDue()).isEqualTo(1);
    assertThat(ports.rewards().counts(two).allDue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ANN", "smith", "ann.s@X", "Code-7", "friend@Y.io", "cus_aBc", "100%", "a_b"})
  void aSearchFindsPartsInAnyLetterCase(String text) {
    Reward found =
        added(
            Rewards.due("ann.s@x.io")
                .called("Ann Smith 100% a_b")
                .withCode("code-7")
                .forInviting("friend@y.io"));
    Reward other = added(Rewards.due("bob@x.io").called("Bob 1000 axb"));
    keep(found, new Readiness.Ready(new CustomerId("cus_ABCD")));
    keep(other, new Readiness.Ready(new CustomerId("cus_EFGH")));

    assertThat(page(searching(text), DueOrder.OLDEST_FIRST)).containsExactly(found.id());
    assertThat(ports.rewards().counts(searching(text)).allDue()).isEqualTo(1);
  }

  @Test
  void worthAddsUpCurrenciesAndCountsDiscounts() {
    Reward usd = added(Rewards.due("ann@x.io").withAmount(2500, "usd"));
    added(Rewards.due("ben@x.io").withAmount(1, "usd"));
    added(Rewards.due("cid@x.io").withAmount(3500, "jpy"));
    added(Rewards.due("dan@x.io").withOffer(Campaigns.percentOff("20")));

    assertThat(ports.rewards().worth(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of())))
        .isEqualTo(
            new RewardWorth(
                4, new MoneySums(List.of(Money.of(3500, "jpy"), Money.of(2501, "usd"))), 1));
    assertThat(ports.rewards().worth(new RewardSelection.These(Set.of(usd.id()))))
        .isEqualTo(new RewardWorth(1, new MoneySums(List.of(Money.of(2500, "usd"))), 0));
    assertThat(ports.rewards().worth(new RewardSelection.These(Set.of())))
        .isEqualTo(RewardWorth.NOTHING);
  }

  @Test
  void issuedComesNewestFirstWithWhatWasMarked() {
    Reward early = added(Rewards.due("ann@x.io").in(SPRING));
    Reward late = added(Rewards.due("ben@x.io").in(AUTUMN));
    Reward marked = added(Rewards.due("cid@x.io").in(SPRING));
    added(Rewards.due("dan@x.io"));
    issue(early, "cbtxn_Early", MONDAY);
    issue(late, "cbtxn_Late", WEDNESDAY);
    ports.ledger().markIssued(new RewardSelection.These(Set.of(marked.id())), "", TUESDAY);

    assertThat(ports.rewards().issued(IssuedFilter.ALL, 0, 10))
        .extracting(row -> row.reward().id(), IssuedRow::at)
        .containsExactly(
            tuple(late.id(), WEDNESDAY), tuple(marked.id(), TUESDAY), tuple(early.id(), MONDAY));
    assertThat(ports.rewards().issued(IssuedFilter.ALL, 1, 1).getFirst().reward().id())
        .isEqualTo(marked.id());
    assertThat(ports.rewards().countIssued(IssuedFilter.ALL)).isEqualTo(3);
    assertThat(ports.rewards().countIssued(new IssuedFilter(Set.of(SPRING.id()), ""))).isEqualTo(2);
    assertThat(
            ports.rewards().issued(new IssuedFilter(Set.of(), "TXN_early"), 0, 10).stream()
                .map(row -> row.reward().id()))
        .containsExactly(early.id());
    assertThat(ports.rewards().countIssued(new IssuedFilter(Set.of(), "cus_OfCbtxn_L")))
        .isEqualTo(1);
  }

  @Test
  void notRewardedComesNewestTryFirstAndOnlyWhileDue() {
    Reward first = added(Rewards.due("ann@x.io"));
    Reward second = added(Rewards.due("ben@x.io"));
    Reward dismissed = added(Rewards.due("cid@x.io"));
    BatchId batch = ports.openBatch();
    ports.ledger().notRewarded(first, batch, NOBODY, MONDAY);
    ports.ledger().notRewarded(second, batch, NOBODY, WEDNESDAY);
    ports.ledger().notRewarded(dismissed, batch, NOBODY, TUESDAY);
    ports.ledger().dismiss(new RewardSelection.These(Set.of(dismissed.id())), "", TUESDAY);

    assertThat(ports.rewards().notRewarded(0, 10).stream().map(row -> row.reward().id()))
        .containsExactly(second.id(), first.id());
    assertThat(ports.rewards().notRewarded(1, 1).stream().map(row -> row.reward().id()))
        .containsExactly(first.id());
  }

  @Test
  void aStoryTellsThePaymentsOldestFirst() {
    Rewards ann = Rewards.due("ann@x.io");
    Reward due = added(ann);
    var later = new PaymentSeen(due.referral(), Money.of(2900, "usd"), TUESDAY, true);
    var earlier = new PaymentSeen(due.referral(), Money.of(2900, "usd"), MONDAY, false);
    ports.apply(
        due.campaign(),
        new RegisterChange.AddPayment(later),
        new RegisterChange.AddPayment(earlier));

    RewardStory story = ports.rewards().story(due.id()).orElseThrow();

    assertThat(story.reward()).isEqualTo(due);
    assertThat(story.referral()).isEqualTo(ann.referral());
    assertThat(story.payments()).containsExactly(earlier, later);
    assertThat(story.tries()).isEmpty();
    assertThat(story.history())
        .singleElement()
        .extracting(RewardStory.Event::what)
        .asString()
        .contains("test");
    assertThat(ports.rewards().story(new RewardId("rwd_none"))).isEmpty();
  }
}
