package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;

/// Money that goes back: refunds, and disputes a customer opens at their bank.
final class Refunds {
  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  Refunds(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  /// Gives back a part of a charge; at most what is left of it.
  JsonObject refund(JsonObject charge, long amount, Call call) {
    long refunded = Json.whole(charge, "amount_refunded") + amount;
    if (amount <= 0 || refunded > Json.whole(charge, "amount")) {
      throw Refusal.wrongValue(
          "amount", "The refund is not positive or greater than what is left of the charge.");
    }
    var refund =
        Json.object()
            .with("id", ids.next("re"))
            .with("object", "refund")
            .with("amount", amount)
            .with("charge", charge.get("id"))
            .with("created", time.seconds())
            .with("currency", charge.get("currency"))
            .with("metadata", Metadata.given(call))
            .with("payment_intent", charge.get("payment_intent"))
            .with("reason", Metadata.text(call, "reason"))
            .with("status", "succeeded")
            .json();
    books.refunds.add(refund);
    charge.addProperty("amount_refunded", refunded);
    charge.addProperty("refunded", refunded == Json.whole(charge, "amount"));
    events.happened("refund.created", refund);
    events.happened("charge.refunded", charge);
    return refund;
  }

  /// The customer's bank takes the charge back until the dispute is decided.
  JsonObject dispute(JsonObject charge) {
    if (Json.truth(charge, "disputed")) {
      throw Refusal.wrongValue("charge", "This charge is disputed already.");
    }
    var dispute =
        Json.object()
            .with("id", ids.next("dp"))
            .with("object", "dispute")
            .with("amount", charge.get("amount"))
            .with("charge", charge.get("id"))
            .with("created", time.seconds())
            .with("currency", charge.get("currency"))
            .with("is_charge_refundable", false)
            .with("livemode", false)
            .with("metadata", new JsonObject())
            .with("payment_intent", charge.get("payment_intent"))
            .with("reason", "fraudulent")
            .with("status", "needs_response")
            .json();
    books.disputes.add(dispute);
    charge.addProperty("disputed", true);
    events.happened("charge.dispute.created", dispute);
    events.happened("charge.dispute.funds_withdrawn", dispute);
    return dispute;
  }

  /// @param status `won` or `lost`
  void decide(JsonObject dispute, String status) {
    dispute.addProperty("status", status);
    events.happened("charge.dispute.closed", dispute);
  }
}
