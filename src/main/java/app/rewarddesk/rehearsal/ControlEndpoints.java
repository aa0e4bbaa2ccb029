package app.rewarddesk.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

/// `/rehearsal/…`: what happens to the account beside Stripe's interface, and a look at the truth.
/// These need no key, and the writes among them are remembered like all others.
final class ControlEndpoints {
  private static final String NO_PERMISSION = "";

  private final Books books;
  private final AccountTime time;
  private final Billing billing;
  private final Discounts discounts;
  private final Payments payments;
  private final Agenda agenda;

  ControlEndpoints(
      Books books,
      AccountTime time,
      Billing billing,
      Discounts discounts,
      Payments payments,
      Agenda agenda) {
    this.books = books;
    this.time = time;
    this.billing = billing;
    this.discounts = discounts;
    this.payments = payments;
    this.agenda = agenda;
  }

  List<Endpoint> all() {
    return List.of(
        write("clock/advance", new Parameters(Parameter.whole("seconds").must()), this::advance),
        write(
            "customers/{id}/discount",
            new Parameters(Parameter.text("coupon").must()),
            this::giveDiscount),
        write(
            "customers/{id}/card", new Parameters(Parameter.truth("works").must()), this::setCard),
        write(
            "subscriptions/{id}/status",
            new Parameters(Parameter.oneOf("status", "paused", "unpaid", "incomplete").must()),
            this::setStatus),
        new Endpoint(
            "GET",
            Endpoint.CONTROL + "state",
            NO_PERMISSION,
            Parameters.NONE,
            "rehearsal.state",
            _ -> state()));
  }

  private static Endpoint write(String path, Parameters parameters, Endpoint.Action action) {
    return new Endpoint(
        "POST", Endpoint.CONTROL + path, NO_PERMISSION, parameters, "rehearsal", action);
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

  private JsonObject giveDiscount(Call call) {
    var customer = books.customers.atUrl(call.id());
    discounts.giveToCustomer(
        customer, books.coupons.named(call.text("coupon").orElseThrow(), "coupon"));
    agenda.plan(customer);
    return customer;
  }

  private JsonObject setCard(Call call) {
    var customer = books.customers.atUrl(call.id());
    if (call.truth("works").orElseThrow()) {
      payments.recover(customer);
    } else {
      books.declining.add(call.id());
    }
    return customer;
  }

  private JsonObject setStatus(Call call) {
    var subscription = books.subscriptions.atUrl(call.id());
    payments.setStatus(subscription, call.text("status").orElseThrow());
    return subscription;
  }

  private JsonObject state() {
    var discountsOf = new JsonObject();
    books
        .discounts
        .newestFirst()
        .forEach(discount -> discountsOf.add(Json.text(discount, "id"), discount.deepCopy()));
    return Json.of(
        "now", time.seconds(),
        "customers", all(books.customers),
        "balance_transactions", all(books.balanceTransactions),
        "subscriptions", all(books.subscriptions),
        "discounts", discountsOf,
        "coupons", all(books.coupons),
        "promotion_codes", all(books.promotionCodes),
        "invoices", all(books.invoices));
  }

  private static JsonArray all(Table table) {
    return Json.array(table.newestFirst().reversed().stream().map(JsonObject::deepCopy).toList());
  }
}
