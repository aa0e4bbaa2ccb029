package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeatherTest extends RehearsalTest {
  private static final int REQUESTS = 2_000;

  @Test
  void theSunShinesAtFirst() {
    assertThat(stripe.weather()).isEqualTo(Weather.SUNSHINE);
    assertThat(drawn(Weather.SUNSHINE, 1)).containsOnlyKeys(Fault.None.class);
  }

  @Test
  void theSameSeedDrawsTheSameTroubles() {
    assertThat(faults(Weather.STORM, 7)).isEqualTo(faults(Weather.STORM, 7));
    assertThat(faults(Weather.STORM, 7)).isNotEqualTo(faults(Weather.STORM, 8));
  }

  @Test
  void slowMeansLateAndNothingElse() {
    assertThat(faults(Weather.SLOW, 1))
        .allSatisfy(
            fault ->
                assertThat(((Fault.Slow) fault).delay())
                    .isBetween(Duration.ofMillis(300), Duration.ofMillis(2_500)));
  }

  @Test
  void rateLimitedRefusesAThirdAtTheDoor() {
    Map<Class<?>, Long> drawn = drawn(Weather.RATE_LIMITED, 1);
    assertThat(drawn)
        .containsOnlyKeys(Fault.None.class, Fault.RateLimited.class, Fault.LockTimeout.class);
    assertThat(drawn.get(Fault.None.class)).isBetween(1_250L, 1_450L);
  }

  @Test
  void droppingLosesAQuarterOfTheAnswers() {
    Map<Class<?>, Long> drawn = drawn(Weather.DROPPING, 1);
    assertThat(drawn.get(Fault.None.class)).isBetween(1_400L, 1_600L);
    assertThat(drawn.keySet())
        .doesNotContain(Fault.RateLimited.class, Fault.ServerError.class, Fault.Slow.class);
  }

  @Test
  void aStormHasAllOfIt() {
    assertThat(drawn(Weather.STORM, 1))
        .containsOnlyKeys(
            Fault.None.class,
            Fault.Slow.class,
            Fault.RateLimited.class,
            Fault.LockTimeout.class,
            Fault.Dropped.class,
            Fault.Late.class,
            Fault.HalfAnswer.class,
            Fault.Garbage.class,
            Fault.BadGateway.class,
            Fault.ServerError.class);
  }

  @Test
  void weatherMeetsEveryRequestToStripeButNotTheControl() {
    stripe.changeWeather(Weather.RATE_LIMITED, 1);
    Set<Integer> statuses =
        Stream.generate(() -> client.get("/v1/customers").status())
            .limit(50)
            .collect(Collectors.toSet());
    assertThat(statuses).containsExactlyInAnyOrder(200, 429);
    assertThat(Stream.generate(stripe::state).limit(50)).hasSize(50);
  }

  @Test
  void anOrderedFaultComesFirst() {
    stripe.changeWeather(Weather.RATE_LIMITED, 1);
    stripe.faults().always(RequestMatch.any(), new Fault.InvalidKey());
    assertThat(Stream.generate(() -> client.get("/v1/customers").status()).limit(20))
        .containsOnly(401);
  }

  @Test
  void itIsChangedFromAnotherProcess() {
    client.useKey("");
    assertThat(Json.text(client.get("/rehearsal/process/weather").json(), "weather"))
        .isEqualTo("sunshine");
    for (Weather weather : EnumSet.allOf(Weather.class)) {
      client.made("/rehearsal/process/weather", "weather", weather.word(), "seed", "4");
      assertThat(stripe.weather()).isEqualTo(weather);
    }
    assertThat(client.post("/rehearsal/process/weather", "weather", "hail").status())
        .isEqualTo(400);
  }

  @Test
  void aLateRequestIsLostForItsCallerAndArrivesAllTheSame() {
    String customer = customer("ada@example.com");
    String credits = "/v1/customers/" + customer + "/balance_transactions";
    stripe.faults().next(RequestMatch.of("POST", credits), new Fault.Late(Duration.ofHours(1)));
    assertThatThrownBy(() -> client.post(credits, "amount", "-100", "currency", "usd"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(balance()).isZero();
    stripe.faults().next(RequestMatch.of("POST", credits), new Fault.Late(Duration.ZERO));
    assertThatThrownBy(() -> client.post(credits, "amount", "-30", "currency", "usd"))
        .isInstanceOf(UncheckedIOException.class);
    while (balance() == 0) {
      Thread.onSpinWait();
    }
    assertThat(balance()).isEqualTo(-30);
  }

  @Test
  void aRateLimitMaySayWhenToComeBack() {
    stripe
        .faults()
        .next(
            RequestMatch.any(),
            new Fault.RateLimited(LimitReason.GLOBAL_RATE, Duration.ofSeconds(2)));
    assertThat(client.get("/v1/customers").header("Retry-After")).isEqualTo("2");
    stripe.faults().next(RequestMatch.any(), new Fault.RateLimited(LimitReason.GLOBAL_RATE));
    assertThat(client.get("/v1/customers").header("Retry-After")).isEmpty();
  }

  private long balance() {
    return Json.whole(Json.parts(stripe.state(), "customers").getFirst(), "balance");
  }

  private static Map<Class<?>, Long> drawn(Weather weather, long seed) {
    return faults(weather, seed).stream()
        .map(Fault::getClass)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static List<Fault> faults(Weather weather, long seed) {
    var sky = new Sky();
    sky.change(weather, seed);
    return Stream.generate(sky::strike).limit(REQUESTS).toList();
  }
}
