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
    return Json.object()
        .with("now", time.seconds())
        .with("customers", all(books.customers))
        .with("balance_transactions", all(books.balanceTransactions))
        .with("subscriptions", all(books.subscriptions))
        .with("discounts", discounts)
        .with("coupons", all(books.coupons))
        .with("promotion_codes", all(books.promotionCodes))
        .with("invoices", all(books.invoices))
        .with("charges", all(books.charges))
        .with("refunds", all(books.refunds))
        .with("disputes", all(books.disputes))
        .with("checkout_sessions", all(books.sessions))
        .json();
  }

  private static JsonArray all(Table table) {
    return Json.array(table.newestFirst().reversed());
  }
}
