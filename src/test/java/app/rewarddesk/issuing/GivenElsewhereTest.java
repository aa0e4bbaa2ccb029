package app.rewarddesk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.InMemoryCustomers;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.Progress;
import app.rewarddesk.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivenElsewhereTest {
  private static final Instant LAST_WEEK = Rewards.MONDAY.minus(Duration.ofDays(7));
  private static final CustomerId ANN = Customers.of("ann@x.io").build().customer().id();

  private final Ports ports = Ports.inMemory();
  private final SettableClock clock = new SettableClock(Rewards.MONDAY);
  private final ScriptedGateway stripe = new ScriptedGateway();

  @Test
  void theSameAmountFromSomebodyElseIsPointedOut() {
    know(Customers.of("ann@x.io").withBalance(-2500).build());
    ports.add(Rewards.due("ann@x.io"));
    stripe.listing(ANN, seen("cbtxn_1", 2500, LAST_WEEK, ""));

    assertThat(look().pointedOut())
        .extracting(PointedOut::sentence)
        .containsExactly(
            "They were given 25.00 usd credit on 16 Nov 2026, not by RewardDesk (\"Referral\","
                + " cbtxn_1).");
  }

  @Test
  void oneCreditStandsForOneReward() {
    know(Customers.of("ann@x.io").withBalance(-2500).build());
    ports.add(
        Rewards.due("ann@x.io").forInviting("a@y.io"),
        Rewards.due("ann@x.io").forInviting("b@y.io"));
    stripe.listing(ANN, seen("cbtxn_1", 2500, LAST_WEEK, ""));

    assertThat(look().pointedOut()).hasSize(1);
  }

  @Test
  void anotherAmountAnOldOneAndOurOwnAreNot() {
    know(Customers.of("ann@x.io").withBalance(-9000).build());
    RewardId ours = ports.add(Rewards.due("ann@x.io")).getFirst().id();
    stripe.listing(
        ANN,
        seen("cbtxn_1", 2400, LAST_WEEK, ""),
        seen("cbtxn_2", 2500, Rewards.MONDAY.minus(Duration.ofDays(31)), ""),
        seen("cbtxn_3", 2500, LAST_WEEK, ours.value()));

    assertThat(look().pointedOut()).isEmpty();
  }

  @Test
  void aMarkThatThisLedgerDoesNotKnowIsOfOtherData() {
    know(Customers.of("ann@x.io").withBalance(-2500).build());
    ports.add(Rewards.due("ann@x.io"));
    stripe.listing(ANN, seen("cbtxn_1", 2500, LAST_WEEK, "rwd_of_another_computer"));

    assertThat(look().pointedOut().getFirst().sentence())
        .contains("by a RewardDesk with other data");
  }

  @Test
  void whoHasNotThatMuchCreditIsNotLookedAt() {
    know(Customers.of("ann@x.io").withBalance(-2499).build());
    ports.add(Rewards.due("ann@x.io"));

    assertThat(look()).isEqualTo(new GivenElsewhere.Seen(List.of(), 0));
    assertThat(stripe.calls().all()).isZero();
  }

  @Test
  void readingsAreFewAndWhatIsLeftOutIsSaid() {
    CustomerAccount[] many =
        IntStream.range(0, 50)
            .mapToObj(i -> Customers.of("p" + i + "@x.io").withBalance(-2500).build())
            .toArray(CustomerAccount[]::new);
    know(many);
    ports.add(
        IntStream.range(0, 50)
            .mapToObj(i -> Rewards.due("p" + i + "@x.io"))
            .toArray(Rewards[]::new));

    assertThat(look().notLookedAt()).isEqualTo(30);
    assertThat(stripe.calls()).isEqualTo(new CallCount(20, 0));
  }

  @Test
  void whatCannotBeReadIsSaid() {
    know(Customers.of("ann@x.io").withBalance(-2500).build());
    ports.add(Rewards.due("ann@x.io"));
    stripe.blind();

    assertThat(look().notLookedAt()).isEqualTo(1);
  }

  private static CreditSeen seen(String id, long amount, Instant at, String reward) {
    return new CreditSeen(id, Money.of(amount, "usd"), at, "Referral", reward);
  }

  private void know(CustomerAccount... accounts) {
    ((InMemoryCustomers) ports.customers()).synced(Rewards.MONDAY, accounts);
    stripe.knowing(accounts);
  }

  private GivenElsewhere.Seen look() {
    PreflightReport plan =
        new Preflight(ports.ledger(), ports.customers(), stripe)
            .plan(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of()));
    return new GivenElsewhere(ports.ledger(), stripe, clock).look(plan, Progress.unwatched());
  }
}
