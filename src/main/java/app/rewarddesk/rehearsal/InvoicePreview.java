package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// `POST /v1/invoices/create_preview`: what the next invoice of a subscription would be. Nothing is
/// kept and nothing is changed.
final class InvoicePreview {
  static final Parameters PARAMETERS =
      new Parameters(
              Parameter.text("customer"),
              DiscountEntries.OF_NEW,
              Parameter.texts("expand", 20),
              Parameter.text("subscription"))
          .notSimulated(
              """
              automatic_tax currency customer_account customer_details
              invoice_items issuer on_behalf_of preview_mode schedule
              schedule_details subscription_details
              """);

  private final Books books;
  private final DiscountEntries entries;
  private final Discounts discounts;
  private final Invoicing invoicing;

  InvoicePreview(Books books, DiscountEntries entries, Discounts discounts, Invoicing invoicing) {
    this.books = books;
    this.entries = entries;
    this.discounts = discounts;
    this.invoicing = invoicing;
  }

  JsonObject preview(Call call) {
    var next = SubscriptionItems.nextPeriod(subscription(call));
    var customer = books.customers.get(Json.text(next, "customer"));
    var held = Json.textList(next, "discounts");
    var given =
        entries.read(
            call.values().groups("discounts"), new DiscountEntries.Target(customer, held, true));
    if (given.isEmpty() && !call.values().cleared("discounts")) {
      var inherited =
          held.isEmpty() ? Json.optionalText(customer, "discount").stream().toList() : held;
      return invoicing.preview(next, inherited.stream().map(books.discounts::get).toList());
    }
    return invoicing.preview(next, discounts.imagine(next, given));
  }

  private JsonObject subscription(Call call) {
    if (call.has("subscription")) {
      return books.subscriptions.named(call.text("subscription").orElseThrow(), "subscription");
    }
    var customer =
        call.text("customer").orElseThrow(() -> Refusal.missingParameter("subscription"));
    books.customers.named(customer, "customer");
    return live(customer).stream()
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "invoice_upcoming_none", "customer", "There is no upcoming invoice."));
  }

  private List<JsonObject> live(String customer) {
    return books.subscriptions.ofCustomer(customer).stream()
        .filter(SubscriptionEnd::isLive)
        .toList();
  }
}
