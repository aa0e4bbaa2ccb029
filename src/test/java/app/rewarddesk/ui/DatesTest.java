package app.rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");
  private final Dates dates = new Dates(ZoneId.of("Europe/Berlin"));

  @Test
  void aDayIsThatOfTheReadersZone() {
    assertThat(dates.day(NOW)).isEqualTo("24 Nov 2026");
    assertThat(dates.moment(NOW)).isEqualTo("24 Nov 2026, 00:30");
  }

  @Test
  void theYearIsLeftOutWhileItIsThisOne() {
    assertThat(dates.shortDay(Instant.parse("2026-11-09T10:00:00Z"), NOW)).isEqualTo("9 Nov");
    assertThat(dates.shortDay(Instant.parse("2025-11-09T10:00:00Z"), NOW)).isEqualTo("9 Nov 2025");
    assertThat(dates.shortMoment(Instant.parse("2026-11-09T09:05:00Z"), NOW))
        .isEqualTo("9 Nov 10:05");
  }

  @Test
  void whatIsNearIsToldInMinutesAndHours() {
    assertThat(ago(Duration.ofSeconds(59))).isEqualTo("just now");
    assertThat(ago(Duration.ofMinutes(1))).isEqualTo("1 minute ago");
    assertThat(ago(Duration.ofMinutes(59))).isEqualTo("59 minutes ago");
    assertThat(ago(Duration.ofHours(23))).isEqualTo("23 hours ago");
    assertThat(ago(Duration.ofDays(1))).isEqualTo("on 23 Nov");
  }

  private String ago(Duration since) {
    return dates.ago(NOW.minus(since), NOW);
  }
}
