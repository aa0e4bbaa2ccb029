package app.rewarddesk.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The keys this account accepts. A secret key may do everything, a restricted one (`rk_…`) only
/// what was given to it.
final class ApiKeys {
  static final String DEFAULT = "sk_test_rehearsal00000000000000001";

  private static final Set<String> EVERYTHING = Set.of("*");

  private final String account;
  private final Map<String, Set<String>> permissions =
      new ConcurrentHashMap<>(Map.of(DEFAULT, EVERYTHING));

  ApiKeys(String account) {
    this.account = account;
  }

  void addSecret(String key) {
    permissions.put(key, EVERYTHING);
  }

  /// A key that has these permissions (`rak_customer_write` includes `rak_customer_read`).
  void addRestricted(String key, Set<String> granted) {
    permissions.put(key, Set.copyOf(granted));
  }

  void revoke(String key) {
    permissions.remove(key);
  }

  /// Refuses a request without a known key (401) or without the needed permission (403).
  void admit(String authorization, String permission) {
    var key = key(authorization);
    if (key.isEmpty()) {
      throw Refusal.unauthorized("No API key was given; send it as a bearer token.");
    }
    var granted = permissions.get(key);
    if (granted == null) {
      throw Refusal.unauthorized("Invalid API Key provided: " + masked(key));
    }
    if (!allows(granted, permission)) {
      throw missing(key, permission);
    }
  }

  /// The refusal for that key, whatever it may really do.
  Refusal refusal(String authorization, String permission) {
    return missing(key(authorization), permission);
  }

  private Refusal missing(String key, String permission) {
    return Refusal.missingPermission(masked(key), account, permission);
  }

  private static boolean allows(Set<String> granted, String permission) {
    return permission.isEmpty()
        || granted.equals(EVERYTHING)
        || granted.contains(permission)
        || granted.contains(permission.replaceAll("_read$", "_write"));
  }

  private static String key(String authorization) {
    if (authorization.startsWith("Bearer ")) {
      return authorization.substring("Bearer ".length()).strip();
    }
    if (authorization.startsWith("Basic ")) {
      return basicUser(authorization.substring("Basic ".length()).strip());
    }
    return "";
  }

  private static String basicUser(String encoded) {
    try {
      var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.split(":", 2)[0];
    } catch (IllegalArgumentException e) {
      throw Refusal.unauthorized("The basic authorization could not be decoded.");
    }
  }

  private static String masked(String key) {
    int shown = Math.min(key.length(), "sk_test_".length());
    int tail = Math.max(shown, key.length() - 4);
    return key.substring(0, shown) + "*".repeat(tail - shown) + key.substring(tail);
  }
}
