package app.rewarddesk.ui;

import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.settings.KeyReport.Permission;
import app.rewarddesk.settings.KeyReport.Verdict;
import java.util.List;

/// Keys that nobody has, and what a check of them shows.
public final class Keys {
  public static final String TEST = "rk_test_51Nw82kLm7Qa";
  public static final String LIVE = "rk_live_51Nw82kLm9Zz";

  private Keys() {}

  public static ApiKey test() {
    return ApiKey.parse(TEST).orElseThrow();
  }

  public static ApiKey live() {
    return ApiKey.parse(LIVE).orElseThrow();
  }

  /// A key that may do all but what is given.
  public static KeyReport.Known report(String... missing) {
    return new KeyReport.Known(
        "acct_1Nw82kLm",
        "Northwind Software, Inc.",
        List.of(
            permission("Customers", "Write", "Find people, give account credit", missing),
            permission("Subscriptions", "Write", "Put discounts on", missing),
            permission("Coupons", "Write", "One coupon per campaign setting", missing),
            permission("Invoices", "Read", "Find a discount that is used up", missing),
            permission("Products", "Read", "Say which plan somebody has", missing)));
  }

  private static Permission permission(
      String resource, String needs, String purpose, String... missing) {
    return new Permission(resource, needs, purpose, verdict(resource, needs, List.of(missing)));
  }

  private static Verdict verdict(String resource, String needs, List<String> missing) {
    if (missing.contains(resource)) {
      return Verdict.MISSING;
    }
    return needs.equals("Read") ? Verdict.ALLOWED : Verdict.READ_ALLOWED;
  }
}
