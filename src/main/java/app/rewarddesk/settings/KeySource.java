package app.rewarddesk.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the API key of a run comes from: `REWARDDESK_STRIPE_KEY` if it is set, else the secret
/// store.
public final class KeySource {
  private final String fromEnvironment;
  private final Supplier<SecretStore> secrets;
  private final SettingsFile settings;

  /// @param fromEnvironment blank when it is not set
  /// @param secrets is asked only when the environment has no key
  public KeySource(String fromEnvironment, Supplier<SecretStore> secrets, SettingsFile settings) {
    this.fromEnvironment = fromEnvironment.strip();
    this.secrets = secrets;
    this.settings = settings;
  }

  /// The key for a mode; empty when there is none.
  public Optional<ApiKey> of(Mode mode) {
    Optional<ApiKey> set = ApiKey.parse(fromEnvironment).filter(key -> key.mode() == mode);
    return set.isPresent() ? set : secrets.get().read(mode);
  }

  /// The key of a run for which nobody named a mode. Of two kept ones, that of the mode the window
  /// was last in; else the test key.
  public Choice choose() {
    if (!fromEnvironment.isEmpty()) {
      return ApiKey.parse(fromEnvironment)
          .<Choice>map(Choice.Key::new)
          .orElseGet(Choice.NoSuchKey::new);
    }
    Mode last = settings.read().mode();
    List<Mode> order =
        last == Mode.LIVE ? List.of(Mode.LIVE, Mode.TEST) : List.of(Mode.TEST, Mode.LIVE);
    return order.stream()
        .map(mode -> secrets.get().read(mode))
        .flatMap(Optional::stream)
        .findFirst()
        .<Choice>map(Choice.Key::new)
        .orElseGet(Choice.None::new);
  }

  /// Which key it is.
  public sealed interface Choice {
    record Key(ApiKey key) implements Choice {}

    /// There is none, neither in the environment nor kept.
    record None() implements Choice {}

    /// What the environment has is no secret key of Stripe.
    record NoSuchKey() implements Choice {}
  }
}
