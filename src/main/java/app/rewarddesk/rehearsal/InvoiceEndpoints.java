package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/// `/v1/invoices` and `/v1/invoice_payments`, for looking. Which permission a preview needs is not
/// settled by any public source; here it is the one for reading.
final class InvoiceEndpoints {
  private static final String READ = "rak_invoice_read";

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters LIST =
      Listing.PAGE
          .and(
              Parameter.oneOf("collection_method", "charge_automatically", "send_invoice"),
              Parameter.timeRange("created"),
              Parameter.text("customer"),
              Parameter.oneOf("status", "draft", "open", "paid", "uncollectible", "void"),
              Parameter.text("subscription"))
          .notSimulated("customer_account due_date");

  private static final Parameters PAYMENTS =
      Listing.PAGE.and(
          Parameter.timeRange("created"),
          Parameter.text("invoice"),
          Parameter.group(
              "payment",
              Parameter.text("payment_intent"),
              Parameter.notSimulated("payment_record"),
              Parameter.oneOf("type", "payment_intent", "payment_record").must()),
          Parameter.oneOf("status", "canceled", "open", "paid"));

  private final Books books;
  private final InvoicePreview preview;

  InvoiceEndpoints(Books books, InvoicePreview preview) {
    this.books = books;
    this.preview = preview;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint("GET", "/v1/invoices", READ, LIST, "list:invoice", this::list),
        new Endpoint(
            "GET",
            "/v1/invoices/{id}",
            READ,
            RETRIEVE,
            "invoice",
            call -> books.invoices.atUrl(call.id())),
        new Endpoint(
            "POST",
            "/v1/invoices/create_preview",
            READ,
            InvoicePreview.PARAMETERS,
            "invoice",
            preview::preview),
        new Endpoint(
            "GET", "/v1/invoice_payments", READ, PAYMENTS, "list:invoice_payment", this::payments),
        new Endpoint(
            "GET",
            "/v1/invoice_payments/{id}",
            READ,
            RETRIEVE,
            "invoice_payment",
            call -> books.invoicePayments.atUrl(call.id())));
  }

  private JsonObject list(Call call) {
    var rows =
        call.text("customer")
            .map(books.invoices::ofCustomer)
            .orElseGet(books.invoices::newestFirst);
    return Listing.page(
        "/v1/invoices",
        rows,
        call.values(),
        subscription(call)
            .and(Listing.same(call.values(), "status"))
            .and(Listing.same(call.values(), "collection_method"))
            .and(Listing.inRange(call.values(), "created")));
  }

  private static Predicate<JsonObject> subscription(Call call) {
    return invoice ->
        call.text("subscription")
            .map(
                id ->
                    Json.hasText(
                        Json.part(Json.part(invoice, "parent"), "subscription_details"),
                        "subscription",
                        id))
            .orElse(true);
  }

  private JsonObject payments(Call call) {
    Predicate<JsonObject> intent =
        payment ->
            call.values()
                .group("payment")
                .text("payment_intent")
                .map(id -> Json.hasText(Json.part(payment, "payment"), "payment_intent", id))
                .orElse(true);
    return Listing.page(
        "/v1/invoice_payments",
        books.invoicePayments.newestFirst(),
        call.values(),
        intent
            .and(Listing.same(call.values(), "invoice"))
            .and(Listing.same(call.values(), "status"))
            .and(Listing.inRange(call.values(), "created")));
  }
}
