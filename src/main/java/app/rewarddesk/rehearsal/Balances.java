package app.rewarddesk.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/// The customer balance: every change is a transaction, negative amounts are credit to the
/// customer.
final class Balances {
  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  /// @param type Stripe's word for why: `adjustment`, `applied_to_invoice`, `initial`
  /// @param description text or JSON null
  /// @param invoice id or JSON null
  record Entry(
      String type,
      long amount,
      String currency,
      JsonElement description,
      JsonElement metadata,
      JsonElement invoice) {}

  Balances(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  /// Books the entry. The first one sets the currency of a customer that has none.
  JsonObject book(JsonObject customer, Entry entry) {
    var before = customer.deepCopy();
    long balance = Json.whole(customer, "balance") + entry.amount();
    customer.addProperty("balance", balance);
    customer.addProperty("currency", entry.currency());
    customer.add("invoice_credit_balance", Json.of(entry.currency(), -balance));
    var transaction =
        Json.object()
            .with("id", ids.next("cbtxn"))
            .with("object", "customer_balance_transaction")
            .with("amount", entry.amount())
            .with("checkout_session", null)
            .with("created", time.seconds())
            .with("credit_note", null)
            .with("currency", entry.currency())
            .with("customer", Json.text(customer, "id"))
            .with("customer_account", null)
            .with("description", entry.description())
            .with("ending_balance", balance)
            .with("invoice", entry.invoice())
            .with("livemode", false)
            .with("metadata", entry.metadata())
            .with("type", entry.type())
            .json();
    books.balanceTransactions.add(transaction);
    events.changed("customer.updated", before, customer);
    return transaction;
  }
}
