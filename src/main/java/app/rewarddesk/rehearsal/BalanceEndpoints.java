package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/// `/v1/customers/{id}/balance_transactions`: account credit.
final class BalanceEndpoints {
  private static final int DESCRIPTION_LENGTH = 350;
  private static final String READ = "rak_customer_read";
  private static final String WRITE = "rak_customer_write";
  private static final String TYPE = "customer_balance_transaction";

  private static final Parameters CREATE =
      new Parameters(
          Parameter.whole("amount").must(),
          Parameter.currency("currency").must(),
          Parameter.text("description", DESCRIPTION_LENGTH),
          Parameter.texts("expand", 20),
          Parameter.metadata().orEmpty());

  private static final Parameters LIST =
      Listing.PAGE.and(Parameter.timeRange("created"), Parameter.text("invoice"));

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters UPDATE =
      new Parameters(
          Parameter.text("description", DESCRIPTION_LENGTH).orEmpty(),
          Parameter.texts("expand", 20),
          Parameter.metadata().orEmpty());

  private final Books books;
  private final Balances balances;

  BalanceEndpoints(Books books, Balances balances) {
    this.books = books;
    this.balances = balances;
  }

  List<Endpoint> all() {
    var many = "/v1/customers/{id}/balance_transactions";
    var one = many + "/{id}";
    return List.of(
        new Endpoint("GET", many, READ, LIST, "list:" + TYPE, this::list),
        new Endpoint("POST", many, WRITE, CREATE, TYPE, this::create),
        new Endpoint("GET", one, READ, RETRIEVE, TYPE, this::find),
        new Endpoint("POST", one, WRITE, UPDATE, TYPE, this::update));
  }

  private JsonObject list(Call call) {
    var customer = books.customers.atUrl(call.id());
    return Listing.page(
        "/v1/customers/" + call.id() + "/balance_transactions",
        books.balanceTransactions.ofCustomer(Json.text(customer, "id")),
        call.values(),
        Listing.inRange(call.values(), "created").and(Listing.same(call.values(), "invoice")));
  }

  /// A currency other than the customer's is refused; with which code is not settled.
  private JsonObject create(Call call) {
    var customer = books.customers.atUrl(call.id());
    var currency = call.text("currency").orElseThrow().toLowerCase(Locale.ROOT);
    Json.optionalText(customer, "currency")
        .filter(own -> !own.equals(currency))
        .ifPresent(
            own -> {
              throw Refusal.wrongValue(
                  "currency", "The customer's currency is " + own + ", not " + currency + ".");
            });
    return balances.book(
        customer,
        new Balances.Entry(
            "adjustment",
            call.whole("amount").orElseThrow(),
            currency,
            Metadata.text(call, "description"),
            Metadata.given(call),
            JsonNull.INSTANCE));
  }

  private JsonObject find(Call call) {
    var transaction = books.balanceTransactions.atUrl(call.innerId());
    if (!Json.hasText(transaction, "customer", call.id())) {
      throw Refusal.noSuch(TYPE, call.innerId());
    }
    return transaction;
  }

  private JsonObject update(Call call) {
    var transaction = find(call);
    Metadata.updateTexts(transaction, call, "description");
    Metadata.update(transaction, call);
    return transaction;
  }
}
