package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.settings.Mode;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What eight lanes make of a limit of 25 a second, however Stripe counts, in time that passes at
/// once. The ways there and back take 40 milliseconds each, and some more now and then.
class PacingTest {
  private static final int LIMIT = 25;
  private static final int LANES = 8;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final SimulatedTime time = new SimulatedTime();
  private final Pace pace = new Pace(CallRate.of(Mode.LIVE), time);
  private final Repeats repeats = new Repeats(new Random(7));
  private final Random ways = new Random(11);
  private int left;
  private int refused;
  private int lanesRunning;
  private long endedAt;

  static Stream<Arguments> limiters() {
    return Stream.of(
        Arguments.of("seconds of the clock", Limiter.ofClockSeconds(LIMIT), 0.9),
        Arguments.of("any second", Limiter.ofAnySecond(LIMIT), 0.85),
        Arguments.of("a bucket", Limiter.ofBucket(LIMIT, LIMIT), 0.9),
        Arguments.of("a small bucket", Limiter.ofBucket(LIMIT, 5), 0.9));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limiters")
  void aQuietAccountIsUsedToTheFullWithoutASingleRefusal(
      String name, Limiter limiter, double unused) {
    run(5_000, limiter, 15, List.of());

    assertThat(refused).isZero();
    assertThat(5_000 / seconds()).isGreaterThan(0.97 * LIMIT);
  }

  /// Where Stripe counts any second, two clients that come evenly but not in step find less than
  /// what is left on paper.
  @ParameterizedTest(name = "{0}")
  @MethodSource("limiters")
  void besideAnotherClientWhatIsLeftIsUsedAndTheOtherOneGetsItsShare(
      String name, Limiter limiter, double share) {
    double theirs = 12.5;
    var other = new OtherClient(theirs, limiter);

    run(2_000, limiter, 15, other.lanes());

    assertThat(2_000 / seconds()).isGreaterThan(share * (LIMIT - theirs));
    assertThat(other.passed / seconds()).isGreaterThan(0.97 * theirs);
    assertThat(refused).isLessThan(2_000 / 25);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limiters")
  void whenTheOtherClientHasGoneAllIsUsedAgain(String name, Limiter limiter, double unused) {
    var other = new OtherClient(12.5, limiter);
    run(500, limiter, 0, other.lanes());
    time.pauseAlone(Duration.ofSeconds(30));

    long from = time.nanos();
    run(500, limiter, 0, List.of());

    assertThat(500 / ((endedAt - from) / NANOS)).isGreaterThan(0.94 * LIMIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 20, 100, 1_000})
  void theExpectedTimeIsTheRealOneWithinAFifth(int calls) {
    run(20, Limiter.ofBucket(LIMIT, LIMIT), 0, List.of());
    time.pauseAlone(Duration.ofSeconds(5));
    double expected = pace.expected(new CallCount(0, calls)).toNanos() / NANOS;

    long from = time.nanos();
    run(calls, Limiter.ofBucket(LIMIT, LIMIT), 0, List.of());

    double real = (endedAt - from) / NANOS;
    assertThat(expected).isBetween(0.8 * real, 1.2 * real);
  }

  private double seconds() {
    return endedAt / NANOS;
  }

  private void run(int calls, Limiter limiter, int uneven, List<Runnable> others) {
    left = calls;
    lanesRunning = LANES;
    List<Runnable> all = new ArrayList<>(others);
    IntStream.range(0, LANES).forEach(_ -> all.add(() -> lane(limiter, uneven)));
    time.run(all);
  }

  private void lane(Limiter limiter, int uneven) {
    while (left > 0) {
      left--;
      int tries = 1;
      StripeResponse response = call(limiter, uneven);
      while (response.code() == 429) {
        refused++;
        time.pause(repeats.whenBusy(response, tries).orElseThrow());
        tries++;
        response = call(limiter, uneven);
      }
    }
    lanesRunning--;
    if (lanesRunning == 0) {
      endedAt = time.nanos();
    }
  }

  private StripeResponse call(Limiter limiter, int uneven) {
    try (Pace.Turn turn = pace.await("POST /v1/customers/{id}/balance_transactions")) {
      time.pause(Duration.ofMillis(40 + (uneven == 0 ? 0 : ways.nextInt(uneven))));
      boolean passed = limiter.pass(time.nanos());
      time.pause(Duration.ofMillis(40));
      StripeResponse response = passed ? ok() : tooMany();
      turn.answered(response);
      return response;
    }
  }

  private static StripeResponse ok() {
    return new StripeResponse(200, HttpHeaders.of(Map.of()), "{}");
  }

  private static StripeResponse tooMany() {
    return new StripeResponse(
        429,
        HttpHeaders.of(Map.of("Stripe-Rate-Limited-Reason", List.of("endpoint-rate"))),
        "{\"error\":{\"code\":\"rate_limit\"}}");
  }

  /// A plain client with work of its own: calls at even distance as long as we run, in four lanes;
  /// when refused, a lane waits longer and longer and tries again.
  private final class OtherClient {
    private static final int THEIR_LANES = 4;

    private final double perSecond;
    private final Limiter limiter;
    private final Random random = new Random(3);
    private int passed;

    private OtherClient(double perSecond, Limiter limiter) {
      this.perSecond = perSecond;
      this.limiter = limiter;
    }

    private List<Runnable> lanes() {
      return IntStream.range(0, THEIR_LANES).<Runnable>mapToObj(i -> () -> lane(i)).toList();
    }

    private void lane(int number) {
      long next = time.nanos() + (long) (number * NANOS / perSecond);
      while (lanesRunning > 0) {
        time.pause(Duration.ofNanos(next - time.nanos()));
        next += (long) (THEIR_LANES * NANOS / perSecond);
        int pause = 250;
        while (!isPassed()) {
          time.pause(Duration.ofMillis(pause + random.nextInt(pause)));
          pause = Math.min(4_000, pause * 2);
        }
        passed++;
      }
    }

    private boolean isPassed() {
      time.pause(Duration.ofMillis(30));
      boolean isPassed = limiter.pass(time.nanos());
      time.pause(Duration.ofMillis(30));
      return isPassed;
    }
  }
}
