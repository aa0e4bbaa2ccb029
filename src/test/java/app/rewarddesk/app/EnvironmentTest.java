package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings;
import app.rewarddesk.stripe.ApiBase;
import app.rewarddesk.stripe.CallRate;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final ApiBase HERE = new ApiBase(URI.create("http://127.0.0.1:4242"));

  @Test
  void theAddressIsTheEnvironmentsElseTheSettings() {
    assertThat(
            environment("REWARDDESK_STRIPE_API_BASE", HERE.toString()).apiBase(Settings.DEFAULTS))
        .isEqualTo(new ApiBase.Parsed.Right(HERE));
    assertThat(new Environment(Map.of()).apiBase(Settings.DEFAULTS))
        .isEqualTo(new ApiBase.Parsed.Right(ApiBase.STRIPE));
  }

  @Test
  void onThisComputerThePaceCanBeSet() {
    assertThat(rate("unlimited", HERE)).isEqualTo(CallRate.UNLIMITED);
    assertThat(rate("7", HERE)).isEqualTo(CallRate.perSecond(7));
    assertThat(rate("default", HERE)).isEqualTo(CallRate.of(Mode.TEST));
    assertThat(rate("", HERE)).isEqualTo(CallRate.of(Mode.TEST));
    assertThat(environment("REWARDDESK_QUIET_TIME", "0").quietTime(HERE)).isZero();
  }

  @Test
  void atStripeItselfThePaceIsStripes() {
    assertThat(rate("unlimited", ApiBase.STRIPE)).isEqualTo(CallRate.of(Mode.TEST));
    assertThat(environment("REWARDDESK_QUIET_TIME", "0").quietTime(ApiBase.STRIPE))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void whatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> rate("0", HERE)).hasMessageContaining("REWARDDESK_STRIPE_RATE");
    assertThatThrownBy(() -> rate("fast", HERE)).hasMessageContaining("REWARDDESK_STRIPE_RATE");
    assertThatThrownBy(() -> environment("REWARDDESK_QUIET_TIME", "-1").quietTime(HERE))
        .hasMessageContaining("REWARDDESK_QUIET_TIME");
  }

  @Test
  void onLinuxTheSecretStoreIsBehindTheSessionBus() {
    assertThat(new Environment(Map.of()).mayHaveSecretStore("Linux")).isFalse();
    assertThat(
            environment("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus")
                .mayHaveSecretStore("Linux"))
        .isTrue();
    assertThat(new Environment(Map.of()).mayHaveSecretStore("Windows 11")).isTrue();
  }

  private static CallRate rate(String set, ApiBase base) {
    return environment("REWARDDESK_STRIPE_RATE", set).rate(base, Mode.TEST);
  }

  private static Environment environment(String variable, String value) {
    return new Environment(Map.of(variable, value));
  }
}
