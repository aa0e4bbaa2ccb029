package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/// Makes invoices of subscriptions and finalises them: discounts in order, then the balance, then
/// the payment. A `once` discount is used up when an invoice that carries it is finalised.
final class Invoicing {
  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;
  private final Agenda agenda;
  private final InvoiceLines lines;
  private final InvoiceDrafts drafts;
  private final InvoiceSums sums;
  private final Balances balances;
  private final Discounts discounts;
  private final Payments payments;

  Invoicing(
      Books books,
      Ids ids,
      AccountTime time,
      EventLog events,
      Agenda agenda,
      InvoiceLines lines,
      Balances balances,
      Discounts discounts,
      Payments payments) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
    this.agenda = agenda;
    this.lines = lines;
    this.drafts = new InvoiceDrafts(books, time);
    this.sums = new InvoiceSums(books);
    this.balances = balances;
    this.discounts = discounts;
    this.payments = payments;
  }

  /// A draft for the current period and what waits; it finalises itself about an hour later.
  JsonObject draft(JsonObject subscription, String reason) {
    var id = ids.next("in");
    var all = new ArrayList<>(lines.takePending(subscription, id));
    all.addAll(lines.period(subscription));
    return draft(id, subscription, reason, all);
  }

  private JsonObject draft(
      String id, JsonObject subscription, String reason, List<JsonObject> all) {
    var invoice = drafts.draft(id, subscription, reason, all);
    if (paused(subscription, "keep_as_draft")) {
      invoice.addProperty("auto_advance", false);
    }
    sums.sum(invoice, carried(invoice));
    books.invoices.add(invoice);
    subscription.addProperty("latest_invoice", id);
    events.happened("invoice.created", invoice);
    agenda.plan(invoice);
    return invoice;
  }

  /// An invoice at once, for what changed or began now.
  void issue(JsonObject subscription, String reason) {
    finalise(draft(subscription, reason));
  }

  /// An invoice at once over what waits, without the period.
  void issuePending(JsonObject subscription) {
    var id = ids.next("in");
    var waiting = lines.takePending(subscription, id);
    if (!waiting.isEmpty()) {
      finalise(draft(id, subscription, "subscription_update", waiting));
    }
  }

  /// What the next invoice would be; nothing is kept.
  JsonObject preview(JsonObject subscription, List<JsonObject> carried) {
    var id = "upcoming_" + ids.next("in");
    var all = new ArrayList<>(lines.showPending(subscription));
    all.addAll(lines.period(subscription));
    var invoice = drafts.draft(id, subscription, "upcoming", all);
    invoice.add(
        "discounts",
        Json.texts(carried.stream().map(discount -> Json.text(discount, "id")).toList()));
    sums.sum(invoice, carried);
    settleBalance(invoice, false);
    return invoice;
  }

  /// Closes a draft: from now on it is owed, and paid if the customer's bank agrees.
  void finalise(JsonObject invoice) {
    var subscription = subscription(invoice);
    if (paused(subscription, "keep_as_draft")) {
      return;
    }
    if (paused(subscription, "void")) {
      close(invoice, "void", "voided_at", "invoice.voided");
      return;
    }
    sums.sum(invoice, carried(invoice));
    settleBalance(invoice, true);
    number(invoice);
    close(invoice, "open", "finalized_at", "invoice.finalized");
    useUp(invoice, subscription);
    if (paused(subscription, "mark_uncollectible")) {
      close(invoice, "uncollectible", "marked_uncollectible_at", "invoice.marked_uncollectible");
    } else {
      payments.collect(invoice, subscription);
    }
  }

  private JsonObject subscription(JsonObject invoice) {
    var details = Json.part(Json.part(invoice, "parent"), "subscription_details");
    return books.subscriptions.get(Json.text(details, "subscription"));
  }

  private List<JsonObject> carried(JsonObject invoice) {
    return Json.textList(invoice, "discounts").stream().map(books.discounts::get).toList();
  }

  /// Takes the balance into account: credit pays, debt is added, a negative total becomes credit. A
  /// balance in another currency stays out of it.
  private void settleBalance(JsonObject invoice, boolean book) {
    var customer = books.customers.get(Json.text(invoice, "customer"));
    var currency = Json.text(invoice, "currency");
    if (book && Json.isNull(customer, "currency")) {
      customer.addProperty("currency", currency);
    }
    boolean counts = Json.hasText(customer, "currency", currency);
    long balance = counts ? Json.whole(customer, "balance") : 0;
    long total = Json.whole(invoice, "total");
    long due = Math.max(0, total + balance);
    long change = counts ? total - due : 0;
    invoice.addProperty("starting_balance", balance);
    invoice.addProperty("amount_due", due);
    invoice.addProperty("amount_remaining", due);
    if (!book) {
      return;
    }
    invoice.addProperty("ending_balance", balance + change);
    if (change != 0) {
      balances.book(
          customer,
          new Balances.Entry(
              "applied_to_invoice",
              change,
              currency,
              JsonNull.INSTANCE,
              new JsonObject(),
              new JsonPrimitive(Json.text(invoice, "id"))));
    }
  }

  private void number(JsonObject invoice) {
    var customer = books.customers.get(Json.text(invoice, "customer"));
    long sequence = Json.whole(customer, "next_invoice_sequence");
    customer.addProperty("next_invoice_sequence", sequence + 1);
    invoice.addProperty(
        "number", "%s-%04d".formatted(Json.text(customer, "invoice_prefix"), sequence));
  }

  private void close(JsonObject invoice, String status, String transition, String event) {
    invoice.addProperty("status", status);
    invoice.addProperty("auto_advance", false);
    Json.part(invoice, "status_transitions").addProperty(transition, time.seconds());
    events.happened(event, invoice);
  }

  /// Whether an invoice of 0.00 uses a `once` discount up is not settled by any public source; here
  /// it does, which is the worse case for whoever gave it.
  private void useUp(JsonObject invoice, JsonObject subscription) {
    var customer = books.customers.get(Json.text(invoice, "customer"));
    for (JsonObject discount : carried(invoice)) {
      var coupon = books.coupons.get(Discounts.coupon(discount));
      var id = Json.text(discount, "id");
      if (Json.hasText(coupon, "duration", "once")) {
        discounts.removeFromSubscription(subscription, id);
        if (Json.hasText(customer, "discount", id)) {
          discounts.removeFromCustomer(customer, id);
        }
      }
    }
  }

  private static boolean paused(JsonObject subscription, String behavior) {
    return !Json.isNull(subscription, "pause_collection")
        && Json.hasText(Json.part(subscription, "pause_collection"), "behavior", behavior);
  }
}
