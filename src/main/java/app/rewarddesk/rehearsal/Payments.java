package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// Collects invoices, and gives money back: charges, refunds, disputes.
final class Payments {
  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  Payments(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  /// Tries to collect an open invoice. Nothing due is paid at once; an invoice to be sent stays
  /// open; a declined card makes the subscription past due.
  void collect(JsonObject invoice, JsonObject subscription) {
    long due = Json.whole(invoice, "amount_due");
    var customer = books.customers.get(Json.text(invoice, "customer"));
    if (due == 0) {
      paid(invoice);
    } else if (Json.hasText(invoice, "collection_method", "charge_automatically")) {
      attempted(invoice);
      if (books.declining.contains(Json.text(customer, "id"))) {
        declined(invoice, subscription, customer);
      } else {
        charge(invoice, due);
        paid(invoice);
      }
    }
  }

  /// The customer's card works again: everything open is paid.
  void recover(JsonObject customer) {
    var id = Json.text(customer, "id");
    books.declining.remove(id);
    for (JsonObject invoice : books.invoices.ofCustomer(id).reversed()) {
      if (Json.hasText(invoice, "status", "open")) {
        charge(invoice, Json.whole(invoice, "amount_remaining"));
        paid(invoice);
      }
    }
    customer.addProperty("delinquent", false);
    for (JsonObject subscription : books.subscriptions.ofCustomer(id)) {
      if (Json.hasText(subscription, "status", "past_due")) {
        setStatus(subscription, "active");
      }
    }
  }

  void setStatus(JsonObject subscription, String status) {
    var before = subscription.deepCopy();
    subscription.addProperty("status", status);
    events.changed("customer.subscription.updated", before, subscription);
  }

  private void attempted(JsonObject invoice) {
    invoice.addProperty("attempted", true);
    invoice.addProperty("attempt_count", Json.whole(invoice, "attempt_count") + 1);
  }

  private void declined(JsonObject invoice, JsonObject subscription, JsonObject customer) {
    customer.addProperty("delinquent", true);
    events.happened("invoice.payment_failed", invoice);
    if (SubscriptionEnd.isLive(subscription)) {
      boolean first = Json.hasText(invoice, "billing_reason", "subscription_create");
      setStatus(subscription, first ? "incomplete" : "past_due");
    }
  }

  private void charge(JsonObject invoice, long amount) {
    var intent = ids.next("pi");
    var charge =
        Json.object()
            .with("id", ids.next("ch"))
            .with("object", "charge")
            .with("amount", amount)
            .with("amount_captured", amount)
            .with("amount_refunded", 0)
            .with("captured", true)
            .with("created", time.seconds())
            .with("currency", invoice.get("currency"))
            .with("customer", invoice.get("customer"))
            .with("description", "Subscription update")
            .with("disputed", false)
            .with("failure_code", null)
            .with("failure_message", null)
            .with("livemode", false)
            .with("metadata", new JsonObject())
            .with("paid", true)
            .with("payment_intent", intent)
            .with("receipt_email", null)
            .with("refunded", false)
            .with("status", "succeeded")
            .json();
    books.charges.add(charge);
    books.invoicePayments.add(payment(invoice, intent, amount));
    invoice.addProperty("amount_paid", amount);
    invoice.addProperty("amount_remaining", 0);
    events.happened("charge.succeeded", charge);
  }

  private JsonObject payment(JsonObject invoice, String intent, long amount) {
    return Json.object()
        .with("id", ids.next("inpay"))
        .with("object", "invoice_payment")
        .with("amount_paid", amount)
        .with("amount_requested", amount)
        .with("created", time.seconds())
        .with("currency", invoice.get("currency"))
        .with("invoice", invoice.get("id"))
        .with("is_default", true)
        .with("livemode", false)
        .with("payment", Json.of("type", "payment_intent", "payment_intent", intent))
        .with("status", "paid")
        .with("status_transitions", Json.of("canceled_at", null, "paid_at", time.seconds()))
        .json();
  }

  private void paid(JsonObject invoice) {
    invoice.addProperty("status", "paid");
    invoice.addProperty("attempted", true);
    Json.part(invoice, "status_transitions").addProperty("paid_at", time.seconds());
    for (String event : List.of("invoice.paid", "invoice.payment_succeeded")) {
      events.happened(event, invoice);
    }
  }
}
