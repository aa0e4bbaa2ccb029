package app.rewarddesk.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

/// `/rehearsal/clock` and `/rehearsal/state`: lets time pass, and shows the truth.
final class ControlEndpoints {
  private final Books books;
  private final AccountTime time;
  private final Billing billing;

  ControlEndpoints(Books books, AccountTime time, Billing billing) {
    this.books = books;
    this.time = time;
    this.billing = billing;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint(
            "POST",
            Endpoint.CONTROL + "clock/advance",
            "",
            new Parameters(Parameter.whole("seconds").must()),
            "rehearsal.clock",
            this::advance),
        new Endpoint(
            "GET",
            Endpoint.CONTROL + "state",
            "",
            Parameters.NONE,
            "rehearsal.state",
            _ -> state()));
  }

  private JsonObject advance(Call call) {
    var duration = Duration.ofSeconds(call.whole("seconds").orElseThrow());
    if (duration.isNegative()) {
      throw Refusal.wrongValue("seconds", "Time does not go back.");
    }
    time.advance(duration);
    billing.moveTo(time.now().plus(duration));
    return Json.of("now", time.seconds());
  }

  private JsonObject state() {
    var discounts = new JsonObject();
    books
        .discounts
        .newestFirst()
        .forEach(discount -> discounts.add(Json.text(discount, "id"), discount.deepCopy()));
    return Json.of(
        "now", time.seconds(),
        "customers", all(books.customers),
        "balance_transactions", all(books.balanceTransactions),
        "subscriptions", all(books.subscriptions),
        "discounts", discounts,
        "coupons", all(books.coupons),
        "promotion_codes", all(books.promotionCodes),
        "invoices", all(books.invoices),
        "charges", all(books.charges),
        "refunds", all(books.refunds),
        "disputes", all(books.disputes),
        "checkout_sessions", all(books.sessions));
  }

  private static JsonArray all(Table table) {
    return Json.array(table.newestFirst().reversed());
  }
}
