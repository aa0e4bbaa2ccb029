package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A new customer goes through a checkout page to the end: afterwards there are a customer, a
/// subscription, its first payment and the checkout session.
final class Checkout {
  /// What the customer and the page bring along; the promotion code by its id.
  static final Parameters PARAMETERS =
      new Parameters(
          Parameter.text("email").must(),
          Parameter.text("name"),
          Parameter.text("price").must(),
          Parameter.text("promotion_code"),
          Parameter.text("client_reference_id"),
          Parameter.metadata());

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;
  private final Endpoint.Action createCustomer;
  private final Endpoint.Action createSubscription;

  Checkout(
      Books books,
      Ids ids,
      AccountTime time,
      EventLog events,
      Endpoint.Action createCustomer,
      Endpoint.Action createSubscription) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
    this.createCustomer = createCustomer;
    this.createSubscription = createSubscription;
  }

  JsonObject complete(Call call) {
    books.prices.named(call.text("price").orElseThrow(), "price");
    call.text("promotion_code").ifPresent(id -> books.promotionCodes.named(id, "promotion_code"));
    var customer = createCustomer.perform(given(customerForm(call)));
    var subscription =
        createSubscription.perform(given(subscriptionForm(call, Json.text(customer, "id"))));
    var session = session(call, customer, subscription);
    books.sessions.add(session);
    events.happened("checkout.session.completed", session);
    return session;
  }

  private static Map<String, String> customerForm(Call call) {
    var form = new LinkedHashMap<String, String>();
    form.put("email", call.text("email").orElseThrow());
    call.text("name").ifPresent(name -> form.put("name", name));
    return form;
  }

  private static Map<String, String> subscriptionForm(Call call, String customer) {
    var form = new LinkedHashMap<String, String>();
    form.put("customer", customer);
    form.put("items[0][price]", call.text("price").orElseThrow());
    call.text("promotion_code").ifPresent(id -> form.put("discounts[0][promotion_code]", id));
    return form;
  }

  private static Call given(Map<String, String> form) {
    return new Call(List.of(), new Values(FormDecoder.decode(FormEncoder.encode(form))));
  }

  private JsonObject session(Call call, JsonObject customer, JsonObject subscription) {
    var id = ids.next("cs_test");
    var invoice = books.invoices.get(Json.text(subscription, "latest_invoice"));
    var discounts =
        call.text("promotion_code")
            .map(code -> List.of(Json.of("coupon", null, "promotion_code", code)))
            .orElse(List.of());
    return Json.object()
        .with("id", id)
        .with("object", "checkout.session")
        .with("amount_subtotal", invoice.get("subtotal"))
        .with("amount_total", invoice.get("total"))
        .with("client_reference_id", Metadata.text(call, "client_reference_id"))
        .with("created", time.seconds())
        .with("currency", invoice.get("currency"))
        .with("customer", customer.get("id"))
        .with(
            "customer_details",
            Json.of("email", customer.get("email"), "name", customer.get("name")))
        .with("customer_email", null)
        .with("discounts", Json.array(discounts))
        .with("expires_at", time.seconds())
        .with("invoice", invoice.get("id"))
        .with("line_items", lineItems(id, invoice))
        .with("livemode", false)
        .with("metadata", Metadata.given(call))
        .with("mode", "subscription")
        .with("payment_intent", null)
        .with("payment_link", null)
        .with(
            "payment_status",
            Json.whole(invoice, "amount_due") == 0 ? "no_payment_required" : "paid")
        .with("status", "complete")
        .with("subscription", subscription.get("id"))
        .with("url", null)
        .json();
  }

  private JsonObject lineItems(String session, JsonObject invoice) {
    var lines =
        Json.data(Json.part(invoice, "lines")).stream()
            .map(
                line ->
                    Json.object()
                        .with("id", ids.next("li"))
                        .with("object", "item")
                        .with("amount_subtotal", line.get("subtotal"))
                        .with("amount_total", invoice.get("total"))
                        .with("currency", line.get("currency"))
                        .with("description", line.get("description"))
                        .with("price", price(line).deepCopy())
                        .with("quantity", line.get("quantity"))
                        .json())
            .toList();
    return Listing.list("/v1/checkout/sessions/" + session + "/line_items", lines, false);
  }

  private JsonObject price(JsonObject line) {
    var details = Json.part(Json.part(line, "pricing"), "price_details");
    return books.prices.get(Json.text(details, "price"));
  }
}
