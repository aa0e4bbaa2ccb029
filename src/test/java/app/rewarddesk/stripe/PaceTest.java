package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.settings.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final PassingTime time = new PassingTime();

  @Test
  void theFirstCallDoesNotWait() {
    call(new Pace(CallRate.of(Mode.LIVE), time), "GET /v1/customers");

    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void callsOfOneEndpointAreEvenlySpaced() {
    var pace = new Pace(CallRate.of(Mode.LIVE), time);
    for (int i = 0; i < 26; i++) {
      call(pace, "GET /v1/customers");
    }

    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void inAllThereIsARateOfItsOwn() {
    var pace = new Pace(CallRate.of(Mode.TEST), time);
    for (int i = 0; i < 26; i++) {
      call(pace, "GET /v1/endpoint" + i);
    }

    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void timeThatPassedWithoutCallsIsNotSavedUp() {
    var pace = new Pace(CallRate.perSecond(10), time);
    call(pace, "GET /v1/customers");
    time.pause(Duration.ofSeconds(60));
    Duration before = time.passed();
    for (int i = 0; i < 11; i++) {
      call(pace, "GET /v1/customers");
    }

    assertThat(time.passed().minus(before)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void withoutALimitNobodyWaits() {
    var pace = new Pace(CallRate.UNLIMITED, time);
    for (int i = 0; i < 1_000; i++) {
      call(pace, "GET /v1/customers");
    }

    assertThat(time.pauses()).isEmpty();
    assertThat(pace.expected(new CallCount(1_000, 1_000))).isLessThan(Duration.ofMillis(1));
  }

  @Test
  void theNinthCallWaitsUntilOneOfTheEightIsOver() throws InterruptedException {
    var pace = new Pace(CallRate.UNLIMITED, time);
    List<Pace.Turn> turns = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      turns.add(pace.await("GET /v1/customers"));
    }
    var begun = new CountDownLatch(1);
    var ninth = new Semaphore(0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(
          () -> {
            begun.countDown();
            call(pace, "GET /v1/customers");
            ninth.release();
          });
      begun.await();
      assertThat(ninth.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      turns.getFirst().close();
      assertThat(ninth.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theExpectedTimeGoesByTheTighterLimit() {
    var live = new Pace(CallRate.of(Mode.LIVE), time);
    var test = new Pace(CallRate.of(Mode.TEST), time);

    assertThat(live.expected(new CallCount(500, 500))).isEqualTo(Duration.ofSeconds(20));
    assertThat(test.expected(new CallCount(500, 500))).isEqualTo(Duration.ofSeconds(40));
    assertThat(live.expected(new CallCount(0, 0))).isEqualTo(Duration.ZERO);
  }

  private static void call(Pace pace, String endpoint) {
    pace.await(endpoint).close();
  }
}
