package app.rewarddesk.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.InMemoryCustomers;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.Progress;
import app.rewarddesk.work.SettableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The program ends at every step of giving a reward, just before the step and just after it, and
/// starts again. Whatever the step, the reward ends with exactly one effect.
class CrashTest {
  private static final Duration QUIET = Duration.ofMinutes(5);
  private static final RewardSelection ALL =
      new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());

  @TestFactory
  Stream<DynamicTest> aCrashAtAnyStepLeavesExactlyOneEffect() {
    return Stream.of("openBatch", "claim", "send", "settle", "closeBatch")
        .flatMap(
            step ->
                Stream.of(false, true)
                    .map(
                        after ->
                            DynamicTest.dynamicTest(
                                (after ? "after " : "before ") + step,
                                () -> crashAt(step, after))));
  }

  private static void crashAt(String step, boolean after) {
    Ports ports = Ports.inMemory();
    var clock = new SettableClock(Rewards.MONDAY);
    CustomerAccount ann = Customers.of("ann@x.io").build();
    ((InMemoryCustomers) ports.customers()).synced(Rewards.MONDAY, ann);
    RewardId reward = ports.add(Rewards.due("ann@x.io")).getFirst().id();
    ScriptedGateway stripe = new ScriptedGateway().knowing(ann);
    RewardLedger ledger = crashing(RewardLedger.class, ports.ledger(), step, after);
    RewardGateway gateway = crashing(RewardGateway.class, stripe, step, after);

    assertThatThrownBy(
            () ->
                sending(ledger, gateway, ports, clock)
                    .send(
                        new Preflight(ports.ledger(), ports.customers(), stripe).plan(ALL),
                        Progress.unwatched()))
        .hasStackTraceContaining("killed");

    clock.advance(Duration.ofDays(2));
    ports.ledger().unconfirmLeftOpen(clock.instant());
    assertThat(ports.reward(reward).state().name())
        .isIn(StateName.DUE, StateName.UNCONFIRMED, StateName.ISSUED);
    new Reconciler(ports.ledger(), stripe, clock, QUIET).reconcile(Progress.unwatched());
    sending(ports.ledger(), stripe, ports, clock)
        .send(
            new Preflight(ports.ledger(), ports.customers(), stripe).plan(ALL),
            Progress.unwatched());

    assertThat(ports.reward(reward).state().name()).isEqualTo(StateName.ISSUED);
    assertThat(stripe.effects()).hasSize(1);
  }

  private static Sending sending(
      RewardLedger ledger, RewardGateway gateway, Ports ports, SettableClock clock) {
    var reconciler = new Reconciler(ledger, gateway, clock, QUIET);
    return new Sending(ledger, gateway, ports.customers(), reconciler, clock, Lanes.of(8));
  }

  /// The same port, but for the step at which the program is killed.
  private static <T> T crashing(Class<T> port, T real, String step, boolean after) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              boolean here = method.getName().equals(step);
              if (here && !after) {
                throw new Killed();
              }
              Object result = invoke(real, method, arguments);
              if (here) {
                throw new Killed();
              }
              return result;
            }));
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Killed() {
      super("killed");
    }
  }
}
