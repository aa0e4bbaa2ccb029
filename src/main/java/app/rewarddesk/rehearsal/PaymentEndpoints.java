package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/// `/v1/charges`, `/v1/refunds` and `/v1/disputes`.
final class PaymentEndpoints {
  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters CHARGES =
      Listing.PAGE
          .and(
              Parameter.timeRange("created"),
              Parameter.text("customer"),
              Parameter.text("payment_intent"))
          .notSimulated("transfer_group");

  private static final Parameters OF_CHARGE =
      Listing.PAGE.and(
          Parameter.text("charge"),
          Parameter.timeRange("created"),
          Parameter.text("payment_intent"));

  private static final Parameters REFUND =
      new Parameters(
              Parameter.whole("amount"),
              Parameter.text("charge"),
              Parameter.texts("expand", 20),
              Parameter.metadata().orEmpty(),
              Parameter.text("payment_intent"),
              Parameter.oneOf("reason", "duplicate", "fraudulent", "requested_by_customer"))
          .notSimulated(
              """
              currency customer instructions_email origin
              refund_application_fee reverse_transfer
              """);

  private final Books books;
  private final Refunds refunds;

  PaymentEndpoints(Books books, Refunds refunds) {
    this.books = books;
    this.refunds = refunds;
  }

  List<Endpoint> all() {
    var readCharge = "rak_charge_read";
    return List.of(
        new Endpoint("GET", "/v1/charges", readCharge, CHARGES, "list:charge", this::charges),
        one("/v1/charges/{id}", readCharge, books.charges),
        new Endpoint(
            "GET",
            "/v1/refunds",
            readCharge,
            OF_CHARGE,
            "list:refund",
            call -> ofCharge(call, "/v1/refunds", books.refunds)),
        new Endpoint("POST", "/v1/refunds", "rak_charge_write", REFUND, "refund", this::refund),
        one("/v1/refunds/{id}", readCharge, books.refunds),
        new Endpoint(
            "GET",
            "/v1/disputes",
            "rak_dispute_read",
            OF_CHARGE,
            "list:dispute",
            call -> ofCharge(call, "/v1/disputes", books.disputes)),
        one("/v1/disputes/{id}", "rak_dispute_read", books.disputes));
  }

  private static Endpoint one(String path, String permission, Table table) {
    return new Endpoint(
        "GET", path, permission, RETRIEVE, table.kind(), call -> table.atUrl(call.id()));
  }

  private JsonObject charges(Call call) {
    var rows =
        call.text("customer").map(books.charges::ofCustomer).orElseGet(books.charges::newestFirst);
    Predicate<JsonObject> filter =
        Listing.inRange(call.values(), "created")
            .and(Listing.same(call.values(), "payment_intent"));
    return Listing.page("/v1/charges", rows, call.values(), filter);
  }

  private static JsonObject ofCharge(Call call, String url, Table table) {
    return Listing.page(
        url,
        table.newestFirst(),
        call.values(),
        Listing.inRange(call.values(), "created")
            .and(Listing.same(call.values(), "charge"))
            .and(Listing.same(call.values(), "payment_intent")));
  }

  private JsonObject refund(Call call) {
    var charge = charge(call);
    long left = Json.whole(charge, "amount") - Json.whole(charge, "amount_refunded");
    return refunds.refund(charge, call.whole("amount").orElse(left), call);
  }

  private JsonObject charge(Call call) {
    if (call.has("charge")) {
      return books.charges.named(call.text("charge").orElseThrow(), "charge");
    }
    var intent = call.text("payment_intent").orElseThrow(() -> Refusal.missingParameter("charge"));
    return books.charges.newestFirst().stream()
        .filter(charge -> Json.hasText(charge, "payment_intent", intent))
        .findFirst()
        .orElseThrow(() -> Refusal.noSuchIn("payment_intent", "payment_intent", intent));
  }
}
