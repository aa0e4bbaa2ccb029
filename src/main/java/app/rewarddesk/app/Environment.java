package app.rewarddesk.app;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings;
import app.rewarddesk.stripe.ApiBase;
import app.rewarddesk.stripe.CallRate;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// What the environment variables ask for. How fast Stripe is called and how long a lost call may
/// still arrive can be set for a Stripe on this computer only; elsewhere they are what Stripe says.
final class Environment {
  /// How long after the last try a call may still arrive.
  private static final Duration QUIET_TIME = Duration.ofMinutes(5);

  private final Map<String, String> variables;

  Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  Map<String, String> variables() {
    return variables;
  }

  String stripeKey() {
    return value("REWARDDESK_STRIPE_KEY");
  }

  /// Where Stripe is reached: what the environment says, else the settings.
  ApiBase.Parsed apiBase(Settings settings) {
    String set = value("REWARDDESK_STRIPE_API_BASE");
    return ApiBase.parse(set.isEmpty() ? settings.apiBase() : set);
  }

  /// @throws IllegalArgumentException when the variable is set to something else
  CallRate rate(ApiBase base, Mode mode) {
    String set = base.isLoopback() ? value("REWARDDESK_STRIPE_RATE") : "";
    return switch (set) {
      case "", "default" -> CallRate.of(mode);
      case "unlimited" -> CallRate.UNLIMITED;
      default -> CallRate.perSecond(whole("REWARDDESK_STRIPE_RATE", set, 1));
    };
  }

  /// @throws IllegalArgumentException when the variable is set to something else
  Duration quietTime(ApiBase base) {
    String set = base.isLoopback() ? value("REWARDDESK_QUIET_TIME") : "";
    return set.isEmpty() ? QUIET_TIME : Duration.ofSeconds(whole("REWARDDESK_QUIET_TIME", set, 0));
  }

  /// Whether it is worth looking for the system's secret store: on Linux it is behind the session
  /// bus, which a server or a scheduled run does not have.
  boolean mayHaveSecretStore(String system) {
    return !system.toLowerCase(Locale.ROOT).startsWith("linux")
        || !value("DBUS_SESSION_BUS_ADDRESS").isEmpty();
  }

  private static int whole(String variable, String text, int least) {
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
      throw new IllegalArgumentException(
          variable + " is " + text + ", but must be a whole number from " + least + " on.");
    }
    return Integer.parseInt(text);
  }

  private String value(String variable) {
    return variables.getOrDefault(variable, "").strip();
  }
}
