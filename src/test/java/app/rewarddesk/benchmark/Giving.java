package app.rewarddesk.benchmark;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.Ports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Claims and settles rewards as a send does, without a Stripe in between, and says what one costs.
final class Giving {
  private static final CustomerId CUSTOMER = new CustomerId("cus_NffrFeUfNV2Hib");

  private final Ports ports;
  private final BatchId batch;
  private final Queue<Reward> due;

  private Giving(Ports ports, List<Reward> due) {
    this.ports = ports;
    this.batch = ports.openBatch();
    this.due = new ConcurrentLinkedQueue<>(due);
  }

  /// What a reward cost.
  ///
  /// @param bytesEach written to files; 0 where the system does not tell
  record Cost(double perSecond, long bytesEach, long processorMicrosEach) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%,6.0f/s %,8d bytes %,6d µs", perSecond, bytesEach, processorMicrosEach);
    }
  }

  static Cost measure(Ports ports, List<Reward> due, int threads) throws Exception {
    var giving = new Giving(ports, due);
    Usage before = Usage.now();
    Instant start = Clock.systemUTC().instant();
    giving.run(threads);
    Duration took = Duration.between(start, Clock.systemUTC().instant());
    Usage used = Usage.now().since(before);
    return new Cost(
        due.size() * 1e9 / took.toNanos(),
        used.writtenBytes() / due.size(),
        used.processorNanos() / 1_000 / due.size());
  }

  private void run(int threads) throws Exception {
    try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> running =
          IntStream.range(0, threads).mapToObj(_ -> lanes.submit(this::lane)).toList();
      for (Future<?> lane : running) {
        lane.get();
      }
    }
  }

  private void lane() {
    for (Reward reward = due.poll(); reward != null; reward = due.poll()) {
      Attempt attempt =
          ports
              .ledger()
              .claim(
                  reward,
                  batch,
                  new FrozenRequest.Credit(CUSTOMER, Money.of(2500, "usd"), "Thank you"),
                  Rewards.MONDAY)
              .orElseThrow();
      var receipt =
          new Receipt(
              RewardKind.ACCOUNT_CREDIT,
              CUSTOMER,
              List.of("cbtxn_" + reward.id().value()),
              "req_" + reward.id().value(),
              Rewards.MONDAY);
      ports.ledger().settle(attempt, new Settlement.Issued(receipt), Rewards.MONDAY);
    }
  }
}
