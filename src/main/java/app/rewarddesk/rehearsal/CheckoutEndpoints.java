package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/// `/v1/checkout/sessions`, for looking; [Checkout] makes them.
final class CheckoutEndpoints {
  private static final String READ = "rak_checkout_session_read";

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters LIST =
      Listing.PAGE
          .and(
              Parameter.timeRange("created"),
              Parameter.text("customer"),
              Parameter.group("customer_details", Parameter.text("email").must()),
              Parameter.oneOf("status", "complete", "expired", "open"),
              Parameter.text("subscription"))
          .notSimulated("customer_account payment_intent payment_link");

  private final Books books;

  CheckoutEndpoints(Books books) {
    this.books = books;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint(
            "GET", "/v1/checkout/sessions", READ, LIST, "list:checkout.session", this::list),
        new Endpoint(
            "GET",
            "/v1/checkout/sessions/{id}",
            READ,
            RETRIEVE,
            "checkout.session",
            call -> books.sessions.atUrl(call.id())));
  }

  private JsonObject list(Call call) {
    var email = call.values().group("customer_details").text("email");
    Predicate<JsonObject> ofEmail =
        session ->
            email
                .map(is -> Json.hasText(Json.part(session, "customer_details"), "email", is))
                .orElse(true);
    return Listing.page(
        "/v1/checkout/sessions",
        books.sessions.newestFirst(),
        call.values(),
        ofEmail
            .and(Listing.same(call.values(), "customer"))
            .and(Listing.same(call.values(), "subscription"))
            .and(Listing.same(call.values(), "status"))
            .and(Listing.inRange(call.values(), "created")));
  }
}
