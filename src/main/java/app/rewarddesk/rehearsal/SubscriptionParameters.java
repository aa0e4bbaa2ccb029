package app.rewarddesk.rehearsal;

/// The parameters of `/v1/subscriptions`.
final class SubscriptionParameters {
  private static final int ITEMS = 20;
  private static final String[] PRORATION = {"always_invoice", "create_prorations", "none"};

  static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  static final Parameters LIST =
      Listing.PAGE
          .and(
              Parameter.oneOf("collection_method", "charge_automatically", "send_invoice"),
              Parameter.timeRange("created"),
              Parameter.text("customer"),
              Parameter.text("price"),
              Parameter.oneOf(
                  "status",
                  "active",
                  "all",
                  "canceled",
                  "ended",
                  "incomplete",
                  "incomplete_expired",
                  "past_due",
                  "paused",
                  "trialing",
                  "unpaid"))
          .notSimulated(
              """
              automatic_tax current_period_end current_period_start
              customer_account plan test_clock
              """);

  static final Parameters CREATE =
      new Parameters(
              Parameter.truth("cancel_at_period_end"),
              Parameter.oneOf("collection_method", "charge_automatically", "send_invoice"),
              Parameter.text("customer").must(),
              Parameter.text("description", 500),
              DiscountEntries.OF_NEW,
              Parameter.texts("expand", 20),
              items(),
              Parameter.metadata().orEmpty(),
              Parameter.oneOf("proration_behavior", PRORATION),
              Parameter.time("trial_end", "now"),
              Parameter.whole("trial_period_days"))
          .notSimulated(
              """
              add_invoice_items application_fee_percent automatic_tax
              backdate_start_date billing_cycle_anchor
              billing_cycle_anchor_config billing_mode billing_schedules
              billing_thresholds cancel_at currency customer_account
              days_until_due default_payment_method default_source
              default_tax_rates invoice_settings off_session on_behalf_of
              payment_behavior payment_settings
              pending_invoice_item_interval transfer_data trial_from_plan
              trial_settings
              """);

  static final Parameters UPDATE =
      new Parameters(
              Parameter.truth("cancel_at_period_end"),
              Parameter.text("description", 500).orEmpty(),
              DiscountEntries.OF_EXISTING,
              Parameter.texts("expand", 20),
              changedItems(),
              Parameter.metadata().orEmpty(),
              Parameter.group(
                      "pause_collection",
                      Parameter.oneOf("behavior", "keep_as_draft", "mark_uncollectible", "void")
                          .must(),
                      Parameter.time("resumes_at"))
                  .orEmpty(),
              Parameter.oneOf("proration_behavior", PRORATION),
              Parameter.time("trial_end", "now"))
          .notSimulated(
              """
              add_invoice_items application_fee_percent automatic_tax
              billing_cycle_anchor billing_schedules billing_thresholds
              cancel_at cancellation_details collection_method
              days_until_due default_payment_method default_source
              default_tax_rates invoice_settings off_session on_behalf_of
              payment_behavior payment_settings
              pending_invoice_item_interval proration_date transfer_data
              trial_from_plan trial_settings
              """);

  static final Parameters CANCEL =
      new Parameters(Parameter.texts("expand", 20))
          .notSimulated("cancellation_details invoice_now prorate");

  private SubscriptionParameters() {}

  private static Parameter items() {
    return Parameter.groups(
        "items",
        ITEMS,
        Parameter.metadata(),
        Parameter.text("price").must(),
        Parameter.whole("quantity"),
        Parameter.notSimulated("billing_thresholds"),
        Parameter.notSimulated("discounts"),
        Parameter.notSimulated("plan"),
        Parameter.notSimulated("price_data"),
        Parameter.notSimulated("tax_rates"));
  }

  private static Parameter changedItems() {
    return Parameter.groups(
        "items",
        ITEMS,
        Parameter.text("id").orEmpty(),
        Parameter.metadata().orEmpty(),
        Parameter.text("price").orEmpty(),
        Parameter.whole("quantity"),
        Parameter.notSimulated("billing_thresholds"),
        Parameter.notSimulated("clear_usage"),
        Parameter.notSimulated("deleted"),
        Parameter.notSimulated("discounts"),
        Parameter.notSimulated("plan"),
        Parameter.notSimulated("price_data"),
        Parameter.notSimulated("tax_rates"));
  }
}
