package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// `/v1/account`: whose account it is.
final class AccountEndpoints {
  private final String id;
  private final String name;
  private final long created;

  AccountEndpoints(String id, String name, long created) {
    this.id = id;
    this.name = name;
    this.created = created;
  }

  List<Endpoint> all() {
    var parameters = new Parameters(Parameter.texts("expand", 20));
    return List.of(
        new Endpoint(
            "GET",
            "/v1/account",
            "rak_accounts_kyc_basic_read",
            parameters,
            "account",
            _ -> account()));
  }

  private JsonObject account() {
    return Json.object()
        .with("id", id)
        .with("object", "account")
        .with("business_profile", Json.of("name", name, "url", null))
        .with("business_type", "company")
        .with("charges_enabled", true)
        .with("country", "US")
        .with("created", created)
        .with("default_currency", "usd")
        .with("details_submitted", true)
        .with("email", "billing@northwind.example")
        .with("metadata", new JsonObject())
        .with("payouts_enabled", true)
        .with(
            "settings", Json.of("dashboard", Json.of("display_name", name, "timezone", "Etc/UTC")))
        .with("type", "standard")
        .json();
  }
}
