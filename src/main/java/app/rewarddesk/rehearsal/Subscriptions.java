package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// The subscription object.
final class Subscriptions {
  private Subscriptions() {}

  /// A subscription without items, period and state.
  static JsonObject bare(
      String id, String customer, String currency, long now, JsonObject metadata) {
    return Json.object()
        .with("id", id)
        .with("object", "subscription")
        .with("application", null)
        .with("application_fee_percent", null)
        .with("automatic_tax", Json.of("enabled", false, "liability", null))
        .with("billing_cycle_anchor", now)
        .with("billing_cycle_anchor_config", null)
        .with("billing_thresholds", null)
        .with("cancel_at", null)
        .with("cancel_at_period_end", false)
        .with("canceled_at", null)
        .with("cancellation_details", Json.of("comment", null, "feedback", null, "reason", null))
        .with("collection_method", "charge_automatically")
        .with("created", now)
        .with("currency", currency)
        .with("customer", customer)
        .with("days_until_due", null)
        .with("default_payment_method", null)
        .with("default_source", null)
        .with("default_tax_rates", List.of())
        .with("description", null)
        .with("discounts", List.of())
        .with("ended_at", null)
        .with("items", null)
        .with("latest_invoice", null)
        .with("livemode", false)
        .with("metadata", metadata)
        .with("on_behalf_of", null)
        .with("pause_collection", null)
        .with("pending_setup_intent", null)
        .with("pending_update", null)
        .with("schedule", null)
        .with("start_date", now)
        .with("status", "active")
        .with("test_clock", null)
        .with("transfer_data", null)
        .with("trial_end", null)
        .with(
            "trial_settings",
            Json.of("end_behavior", Json.of("missing_payment_method", "create_invoice")))
        .with("trial_start", null)
        .json();
  }
}
