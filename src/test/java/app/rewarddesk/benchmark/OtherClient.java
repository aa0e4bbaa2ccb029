package app.rewarddesk.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Another program on the same account: credit to a customer of its own at an even rate, in four
/// lanes; refused, a lane waits longer and longer and tries again.
final class OtherClient implements AutoCloseable {
  private static final int LANES = 4;
  private static final int TOO_MANY = 429;

  private final PlainHttp http;
  private final String path;
  private final double perSecond;
  private final Instant start = Clock.systemUTC().instant();
  private final AtomicInteger given = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
  private final List<? extends Future<?>> running;
  private volatile boolean ended;

  OtherClient(StripeProcess stripe, String customer, double perSecond) {
    this.http = new PlainHttp(stripe);
    this.path = "/v1/customers/" + customer + "/balance_transactions";
    this.perSecond = perSecond;
    this.running =
        IntStream.range(0, LANES)
            .mapToObj(
                number ->
                    lanes.submit(
                        () -> {
                          lane(number);
                          return true;
                        }))
            .toList();
  }

  private void lane(int number) throws Exception {
    var random = new Random(number);
    var turns = Duration.ofNanos((long) (LANES * 1e9 / perSecond));
    Instant next = start.plus(turns.multipliedBy(number).dividedBy(LANES));
    while (!ended) {
      waitFor(Duration.between(Clock.systemUTC().instant(), next));
      next = next.plus(turns);
      int pause = 250;
      while (http.status(path, "amount", "-100", "currency", "usd") == TOO_MANY) {
        refused.incrementAndGet();
        waitFor(Duration.ofMillis(pause + random.nextInt(pause)));
        pause = Math.min(4_000, 2 * pause);
      }
      given.incrementAndGet();
    }
  }

  private static void waitFor(Duration duration) throws InterruptedException {
    if (duration.isPositive()) {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }
  }

  /// What share of the rate it wanted it had so far.
  double share() {
    double seconds = Duration.between(start, Clock.systemUTC().instant()).toNanos() / 1e9;
    return given.get() / seconds / perSecond;
  }

  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    ended = true;
    lanes.close();
    http.close();
    running.forEach(Future::resultNow);
  }
}
