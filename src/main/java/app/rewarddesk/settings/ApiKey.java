package app.rewarddesk.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/// A secret key of Stripe. Its text shows nothing; [#secret()] is for the call itself and the
/// secret store alone.
public final class ApiKey {
  private static final Pattern SHAPE = Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9_]{4,250}");

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /// The key that somebody typed or pasted; empty when Stripe has no such keys. A publishable key
  /// (`pk_`) is none.
  public static Optional<ApiKey> parse(String text) {
    String trimmed = text.strip();
    return SHAPE.matcher(trimmed).matches() ? Optional.of(new ApiKey(trimmed)) : Optional.empty();
  }

  /// The key itself: never shown, logged or stored but in the secret store.
  public String secret() {
    return secret;
  }

  /// Test or live, told by the key's prefix.
  public Mode mode() {
    return secret.startsWith("live_", 3) ? Mode.LIVE : Mode.TEST;
  }

  /// Whether it is a restricted key, which can be limited to what RewardDesk needs.
  public boolean isRestricted() {
    return secret.startsWith("rk_");
  }

  /// Enough to recognise it by: `rk_test_…7Qa4`.
  public String masked() {
    return secret.substring(0, 8) + "…" + secret.substring(secret.length() - 4);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiKey key && key.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "ApiKey[" + mode().code() + "]";
  }
}
