package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.settings.Mode;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final String CUSTOMERS = "GET /v1/customers";
  private static final String COUPONS = "GET /v1/coupons";

  private final PassingTime time = new PassingTime();
  private final Pace live = new Pace(CallRate.of(Mode.LIVE), time);

  @Test
  void aFewCallsDoNotWait() {
    call(live, CUSTOMERS, 3);

    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void thenCallsOfOneEndpointComeEvenly() {
    call(live, CUSTOMERS, 3);
    call(live, CUSTOMERS, 10);

    assertThat(time.pauses())
        .hasSize(10)
        .allSatisfy(pause -> assertThat(pause.toMillis()).isBetween(40L, 42L));
  }

  @Test
  void noSecondHasMoreCallsThanAllowed() {
    List<Long> made = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      if (i == 90) {
        time.pause(Duration.ofSeconds(10));
      }
      call(live, CUSTOMERS, 1);
      made.add(time.nanos());
    }

    for (int i = 25; i < made.size(); i++) {
      assertThat(made.get(i) - made.get(i - 25)).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
    }
  }

  @Test
  void inAllThereIsARateOfItsOwn() {
    var test = new Pace(CallRate.of(Mode.TEST), time);
    for (int i = 0; i < 250; i++) {
      call(test, "GET /v1/endpoint" + i, 1);
    }

    assertThat(time.passed().toMillis()).isBetween(9_900L, 10_300L);
  }

  @Test
  void anEndpointThatWaitsDoesNotHoldUpAnother() {
    call(live, CUSTOMERS, 10);
    Duration before = time.passed();
    call(live, COUPONS, 3);

    assertThat(time.passed()).isEqualTo(before);
  }

  @Test
  void timeThatPassedWithoutCallsIsHardlySavedUp() {
    var pace = new Pace(CallRate.perSecond(8), time);
    call(pace, CUSTOMERS, 1);
    time.pause(Duration.ofSeconds(60));
    Duration before = time.passed();
    call(pace, CUSTOMERS, 9);

    assertThat(time.passed().minus(before)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void withoutALimitNobodyWaits() {
    var pace = new Pace(CallRate.UNLIMITED, time);
    call(pace, CUSTOMERS, 1_000);

    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void tooManyOfAnEndpointSlowsDownThatEndpoint() {
    refuse(live, CUSTOMERS, 1, "endpoint-rate");

    assertThat(secondsFor(live, CUSTOMERS, 20)).isGreaterThan(1.5);
    assertThat(secondsFor(live, COUPONS, 20)).isLessThan(0.8);
  }

  @Test
  void tooManyInAllSlowsDownAll() {
    refuse(live, CUSTOMERS, 1, "global-rate");

    assertThat(secondsFor(live, COUPONS, 20)).isGreaterThan(1.5);
  }

  @Test
  void aLockSlowsDownNobodyElse() {
    var locked =
        new StripeResponse(
            429, HttpHeaders.of(Map.of()), "{\"error\":{\"code\":\"lock_timeout\"}}");
    try (Pace.Turn turn = live.await(CUSTOMERS)) {
      turn.answered(locked);
    }

    assertThat(secondsFor(live, CUSTOMERS, 20)).isLessThan(0.8);
  }

  @Test
  void refusalsOfCallsThatWereUnderWayTogetherCountOnce() {
    var other = new Pace(CallRate.of(Mode.LIVE), time);
    time.pause(Duration.ofSeconds(1));
    refuse(live, CUSTOMERS, 1, "endpoint-rate");
    double once = secondsFor(live, CUSTOMERS, 20);
    refuse(other, CUSTOMERS, 3, "endpoint-rate");

    assertThat(secondsFor(other, CUSTOMERS, 20)).isLessThan(once * 1.1);
  }

  @Test
  void afterAWhileTheFullSpeedIsBack() {
    call(live, CUSTOMERS, 100);
    refuse(live, CUSTOMERS, 1, "endpoint-rate");
    double slowed = secondsFor(live, CUSTOMERS, 49);
    time.pause(Duration.ofSeconds(60));

    assertThat(slowed).isGreaterThan(2.1);
    assertThat(secondsFor(live, CUSTOMERS, 49)).isCloseTo(1.9, within(0.1));
  }

  @Test
  void theTimeStripeAsksForHoldsForTheWholeEndpoint() {
    refuse(live, CUSTOMERS, 1, "endpoint-rate", "Retry-After", "7");
    Duration before = time.passed();
    call(live, CUSTOMERS, 1);

    assertThat(time.passed().minus(before)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void theNinthCallWaitsUntilOneOfTheEightIsOver() throws InterruptedException {
    var pace = new Pace(CallRate.UNLIMITED.withAtATime(8), time);
    assertThatOneMoreWaitsFor(open(pace, 8), pace);
  }

  @Test
  void tooManyAtATimeLeavesAQuarterOfThePlaces() throws InterruptedException {
    var pace = new Pace(CallRate.UNLIMITED.withAtATime(8), time);
    List<Pace.Turn> turns = open(pace, 8);
    turns.forEach(turn -> turn.answered(tooMany("global-concurrency")));
    turns.forEach(Pace.Turn::close);

    assertThatOneMoreWaitsFor(open(pace, 6), pace);
  }

  @Test
  void thePlacesComeBackOneByOne() throws InterruptedException {
    var pace = new Pace(CallRate.UNLIMITED.withAtATime(4), time);
    List<Pace.Turn> turns = open(pace, 4);
    turns.forEach(turn -> turn.answered(tooMany("endpoint-concurrency")));
    time.pause(Duration.ofSeconds(6));
    turns.forEach(Pace.Turn::close);

    assertThatOneMoreWaitsFor(open(pace, 4), pace);
  }

  @Test
  void theExpectedTimeGoesByTheTighterLimit() {
    var test = new Pace(CallRate.of(Mode.TEST), time);
    answerAfter(live, Duration.ofMillis(50));
    answerAfter(test, Duration.ofMillis(50));

    assertThat(live.expected(new CallCount(500, 500)).toMillis()).isBetween(20_000L, 22_000L);
    assertThat(test.expected(new CallCount(500, 500)).toMillis()).isBetween(40_000L, 42_000L);
    assertThat(live.expected(new CallCount(0, 0))).isEqualTo(Duration.ZERO);
  }

  @Test
  void withoutALimitTheExpectedTimeGoesByTheAnswers() {
    var pace = new Pace(CallRate.UNLIMITED, time);
    answerAfter(pace, Duration.ofMillis(20));

    assertThat(pace.expected(new CallCount(0, 6_400))).isEqualTo(Duration.ofSeconds(2));
  }

  private static List<Pace.Turn> open(Pace pace, int calls) {
    List<Pace.Turn> turns = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      turns.add(pace.await(CUSTOMERS));
    }
    return turns;
  }

  private static void assertThatOneMoreWaitsFor(List<Pace.Turn> turns, Pace pace)
      throws InterruptedException {
    var begun = new CountDownLatch(1);
    var made = new Semaphore(0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(
          () -> {
            begun.countDown();
            call(pace, CUSTOMERS, 1);
            made.release();
          });
      begun.await();
      assertThat(made.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      turns.getFirst().close();
      assertThat(made.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void answerAfter(Pace pace, Duration duration) {
    try (Pace.Turn turn = pace.await(CUSTOMERS)) {
      time.pause(duration);
      turn.answered(new StripeResponse(200, HttpHeaders.of(Map.of()), "{}"));
    }
  }

  private double secondsFor(Pace pace, String endpoint, int calls) {
    Duration before = time.passed();
    call(pace, endpoint, calls);
    return (double) time.passed().minus(before).toNanos() / TimeUnit.SECONDS.toNanos(1);
  }

  private static void refuse(
      Pace pace, String endpoint, int calls, String reason, String... headers) {
    List<Pace.Turn> turns = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      turns.add(pace.await(endpoint));
    }
    turns.forEach(turn -> turn.answered(tooMany(reason, headers)));
    turns.forEach(Pace.Turn::close);
  }

  private static StripeResponse tooMany(String reason, String... headers) {
    Map<String, List<String>> all =
        headers.length == 0
            ? Map.of("Stripe-Rate-Limited-Reason", List.of(reason))
            : Map.of(
                "Stripe-Rate-Limited-Reason", List.of(reason), headers[0], List.of(headers[1]));
    return new StripeResponse(429, HttpHeaders.of(all), "{\"error\":{\"code\":\"rate_limit\"}}");
  }

  private static void call(Pace pace, String endpoint, int calls) {
    for (int i = 0; i < calls; i++) {
      pace.await(endpoint).close();
    }
  }
}
