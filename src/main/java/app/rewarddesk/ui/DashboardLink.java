package app.rewarddesk.ui;

import app.rewarddesk.settings.Mode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Where an object is found in Stripe's dashboard.
public final class DashboardLink {
  private static final Map<String, String> FOLDERS =
      Map.of(
          "cus_", "customers",
          "sub_", "subscriptions",
          "in_", "invoices",
          "req_", "logs");

  private DashboardLink() {}

  /// The object's page; empty in rehearsal, whose Stripe has no dashboard, and for objects without
  /// a page of their own.
  ///
  /// @param id Stripe's, with its prefix: `cus_…`
  public static Optional<URI> of(Mode mode, String id) {
    if (mode == Mode.REHEARSAL) {
      return Optional.empty();
    }
    String data = mode == Mode.TEST ? "test/" : "";
    return FOLDERS.entrySet().stream()
        .filter(folder -> id.startsWith(folder.getKey()))
        .findFirst()
        .map(
            folder ->
                URI.create("https://dashboard.stripe.com/" + data + folder.getValue() + "/" + id));
  }
}
