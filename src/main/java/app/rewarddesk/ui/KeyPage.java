package app.rewarddesk.ui;

import app.rewarddesk.settings.Mode;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/// Stripe's own pages for API keys.
public final class KeyPage {
  private static final String DASHBOARD = "https://dashboard.stripe.com/";
  private static final List<String> PERMISSIONS =
      List.of(
          "rak_customer_write",
          "rak_subscription_write",
          "rak_coupon_write",
          "rak_invoice_read",
          "rak_product_read");

  private KeyPage() {}

  /// The page that makes a restricted key, with what RewardDesk needs chosen already.
  ///
  /// @param mode test or live
  public static URI create(Mode mode) {
    String chosen =
        PERMISSIONS.stream()
            .map(permission -> "&permissions%5B%5D=" + permission)
            .collect(Collectors.joining());
    return URI.create(DASHBOARD + path(mode) + "apikeys/create?name=RewardDesk" + chosen);
  }

  /// The page with the keys that there are.
  ///
  /// @param mode test or live
  public static URI list(Mode mode) {
    return URI.create(DASHBOARD + path(mode) + "apikeys");
  }

  private static String path(Mode mode) {
    return switch (mode) {
      case LIVE -> "";
      case TEST, REHEARSAL -> "test/";
    };
  }
}
