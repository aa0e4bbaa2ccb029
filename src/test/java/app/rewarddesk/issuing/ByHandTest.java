package app.rewarddesk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ByHandTest {
  private static final Duration QUIET = Duration.ofMinutes(5);

  private final Ports ports = Ports.inMemory();
  private final SettableClock clock = new SettableClock(Rewards.MONDAY);
  private final ByHand byHand = new ByHand(ports.ledger(), clock, QUIET);
  private RewardId ann = new RewardId("none");

  @BeforeEach
  void anUnconfirmedReward() {
    Reward due = ports.add(Rewards.due("ann@x.io")).getFirst();
    var request =
        new FrozenRequest.Credit(new CustomerId("cus_1"), Money.of(2500, "usd"), "Thanks");
    Attempt attempt =
        ports.ledger().claim(due, ports.openBatch(), request, clock.instant()).orElseThrow();
    ports.ledger().settle(attempt, new Settlement.Unanswered("No answer."), clock.instant());
    ann = due.id();
  }

  @Test
  void whatIsInStripeIsMarkedAsIssued() {
    assertThat(byHand.isInStripe(ann, "seen in the Dashboard"))
        .isEqualTo(new ByHand.Outcome.Done());

    assertThat(ports.reward(ann).state())
        .isEqualTo(new RewardState.MarkedIssued(Rewards.MONDAY, "seen in the Dashboard"));
  }

  @Test
  void whatIsNotInStripeIsDueOnceTheCallCanNoLongerArrive() {
    clock.advance(Duration.ofMinutes(4));
    assertThat(byHand.isNotInStripe(ann))
        .isEqualTo(new ByHand.Outcome.TooEarly(Duration.ofMinutes(1)));
    assertThat(ports.reward(ann).state().name()).isEqualTo(StateName.UNCONFIRMED);

    clock.advance(Duration.ofMinutes(1));
    assertThat(byHand.isNotInStripe(ann)).isEqualTo(new ByHand.Outcome.Done());
    assertThat(ports.reward(ann).state().name()).isEqualTo(StateName.DUE);
  }

  @Test
  void whatIsSettledIsLeftAlone() {
    byHand.isInStripe(ann, "");

    assertThat(byHand.isNotInStripe(ann)).isEqualTo(new ByHand.Outcome.Settled());
    assertThat(byHand.isInStripe(ann, "")).isEqualTo(new ByHand.Outcome.Settled());
    assertThat(ports.reward(ann).state().name()).isEqualTo(StateName.MARKED_ISSUED);
  }
}
