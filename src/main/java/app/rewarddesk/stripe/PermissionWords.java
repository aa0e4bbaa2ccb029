package app.rewarddesk.stripe;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in words which permission Stripe misses: it names it as `rak_customer_write` (its page
/// "Restricted API keys").
final class PermissionWords {
  private static final Pattern NAMED = Pattern.compile("'rak_([a-z_]+)_(read|write)'");
  private static final Pattern ACCOUNT = Pattern.compile("on account '(acct_[A-Za-z0-9]+)'");

  /// Names that differ from those on Stripe's key page.
  private static final Map<String, String> ON_THE_PAGE =
      Map.of(
          "plan",
          "prices",
          "bucket_checkout",
          "checkout sessions",
          "accounts_kyc_basic",
          "account details");

  private PermissionWords() {}

  /// `write customers`; empty when Stripe named no permission.
  static Optional<String> of(String stripesWords) {
    Matcher named = NAMED.matcher(stripesWords);
    return named.find()
        ? Optional.of(named.group(2) + " " + resource(named.group(1)))
        : Optional.empty();
  }

  private static String resource(String name) {
    return ON_THE_PAGE.getOrDefault(name, name.replace('_', ' ') + "s");
  }

  /// The account that the key belongs to; empty when Stripe named none.
  static Optional<String> account(String stripesWords) {
    Matcher named = ACCOUNT.matcher(stripesWords);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }
}
