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
    return Json.of(
        "id",
        id,
        "object",
        "account",
        "business_profile",
        Json.of("name", name, "url", null),
        "business_type",
        "company",
        "charges_enabled",
        true,
        "country",
        "US",
        "created",
        created,
        "default_currency",
        "usd",
        "details_submitted",
        true,
        "email",
        "billing@northwind.example",
        "metadata",
        new JsonObject(),
        "payouts_enabled",
        true,
        "settings",
        Json.of("dashboard", Json.of("display_name", name, "timezone", "Etc/UTC")),
        "type",
        "standard");
  }
}
