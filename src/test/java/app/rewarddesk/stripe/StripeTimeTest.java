package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.work.SettableClock;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpHeaders;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StripeTimeTest {
  private static final Instant LOCAL = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant STRIPE = Instant.parse("2026-11-24T08:30:00Z");

  private final SettableClock local = new SettableClock(LOCAL);
  private final PassingTime passing = new PassingTime();
  private final StripeTime time = new StripeTime(local, passing);

  @Test
  void beforeTheFirstAnswerItIsThisComputers() {
    assertThat(time.instant()).isEqualTo(LOCAL);
  }

  @Test
  void anAnswerTellsStripesTime() throws Exception {
    answer("Tue, 24 Nov 2026 08:30:00 GMT");

    assertThat(time.instant()).isEqualTo(STRIPE);
  }

  @Test
  void itGoesOnWithTimeThatPassesAndNotWithTheComputersClock() throws Exception {
    answer("Tue, 24 Nov 2026 08:30:00 GMT");

    local.advance(Duration.ofDays(3));
    passing.pause(Duration.ofMinutes(2));

    assertThat(time.instant()).isEqualTo(STRIPE.plus(Duration.ofMinutes(2)));
  }

  @Test
  void aDateThatIsNoneChangesNothing() throws Exception {
    answer("yesterday");

    assertThat(time.instant()).isEqualTo(LOCAL);
  }

  @Test
  void oneFromAnotherClockHearsTheSameAnswers() throws Exception {
    StripeTime other = time.from(new SettableClock(Instant.EPOCH));
    assertThat(other.instant()).isEqualTo(Instant.EPOCH);

    answer("Tue, 24 Nov 2026 08:30:00 GMT");

    assertThat(other.instant()).isEqualTo(STRIPE);
  }

  private void answer(String date) throws Exception {
    StripeResponse response =
        new StripeResponse(200, HttpHeaders.of(Map.of("Date", List.of(date))), "{}");
    Exchange exchange =
        time.listening(
            new Exchange() {
              @Override
              public StripeResponse exchange(StripeRequest request) {
                return response;
              }

              @Override
              public void close() {}
            });
    var request =
        StripeRequest.create(
            RequestMethod.GET,
            "http://127.0.0.1/v1/account",
            Map.of(),
            RequestOptions.builder().setApiKey("sk_test_1").build(),
            ApiMode.V1);
    assertThat(exchange.exchange(request)).isSameAs(response);
  }
}
