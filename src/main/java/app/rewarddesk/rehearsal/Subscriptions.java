package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// The subscription object.
final class Subscriptions {
  private Subscriptions() {}

  /// A subscription without items, period and state.
  static JsonObject bare(
      String id, String customer, String currency, long now, JsonObject metadata) {
    return Json.of(
        "id", id,
        "object", "subscription",
        "application", null,
        "application_fee_percent", null,
        "automatic_tax", Json.of("enabled", false, "liability", null),
        "billing_cycle_anchor", now,
        "billing_cycle_anchor_config", null,
        "billing_thresholds", null,
        "cancel_at", null,
        "cancel_at_period_end", false,
        "canceled_at", null,
        "cancellation_details", Json.of("comment", null, "feedback", null, "reason", null),
        "collection_method", "charge_automatically",
        "created", now,
        "currency", currency,
        "customer", customer,
        "days_until_due", null,
        "default_payment_method", null,
        "default_source", null,
        "default_tax_rates", List.of(),
        "description", null,
        "discounts", List.of(),
        "ended_at", null,
        "items", null,
        "latest_invoice", null,
        "livemode", false,
        "metadata", metadata,
        "on_behalf_of", null,
        "pause_collection", null,
        "pending_setup_intent", null,
        "pending_update", null,
        "schedule", null,
        "start_date", now,
        "status", "active",
        "test_clock", null,
        "transfer_data", null,
        "trial_end", null,
        "trial_settings",
            Json.of("end_behavior", Json.of("missing_payment_method", "create_invoice")),
        "trial_start", null);
  }
}
