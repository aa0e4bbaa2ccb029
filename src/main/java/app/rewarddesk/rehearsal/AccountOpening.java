package app.rewarddesk.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Puts an account together: its books, its rules, its endpoints.
final class AccountOpening {
  static final String ACCOUNT_ID = "acct_1RehearsalNorthwind";
  static final String ACCOUNT_NAME = "Northwind Software, Inc.";

  private AccountOpening() {}

  /// An account with empty books in which time begins at `beginning`.
  ///
  /// @param more endpoints that do not belong to the account
  static Account open(InstantSource wall, Instant beginning, long idSeed, List<Endpoint> more) {
    var books = new Books();
    var ids = new Ids(idSeed);
    var time = new AccountTime(beginning);
    var state = new CouponState(books, time);
    var presenter = new Presenter(books, state);
    var events = new EventLog(books, ids, time, presenter);
    var agenda = new Agenda(books);
    var pending = new InvoiceItems(books, ids, time);
    var balances = new Balances(books, ids, time, events);
    var discounts = new Discounts(books, ids, time, events);
    var payments = new Payments(books, ids, time, events);
    var lines = new InvoiceLines(ids, pending);
    var invoicing =
        new Invoicing(books, ids, time, events, agenda, lines, balances, discounts, payments);
    var end = new SubscriptionEnd(pending, time, events);
    var billing = new Billing(books, time, events, agenda, invoicing, discounts, end);
    var entries = new DiscountEntries(books, state);
    var creation =
        new SubscriptionCreation(books, ids, time, events, agenda, invoicing, discounts, entries);
    var update =
        new SubscriptionUpdate(
            books,
            time,
            events,
            agenda,
            invoicing,
            discounts,
            entries,
            new ItemChanges(books, time, pending));
    var customers = new CustomerEndpoints(books, ids, time, events, discounts, end);
    var preview = new InvoicePreview(books, entries, discounts, invoicing);
    var refunds = new Refunds(books, ids, time, events);
    var checkout = new Checkout(books, ids, time, events, customers::create, creation::create);
    var endpoints =
        Stream.of(
                new AccountEndpoints(ACCOUNT_ID, ACCOUNT_NAME, beginning.getEpochSecond()).all(),
                customers.all(),
                new BalanceEndpoints(books, balances).all(),
                new SubscriptionEndpoints(books, events, discounts, creation, update, end).all(),
                new CouponEndpoints(books, ids, time, events).all(),
                new PromotionCodeEndpoints(books, ids, time, events, state).all(),
                new ProductEndpoints(books, ids, time, events).all(),
                new PriceEndpoints(books, ids, time, events).all(),
                new InvoiceEndpoints(books, preview).all(),
                new PaymentEndpoints(books, refunds).all(),
                new CheckoutEndpoints(books).all(),
                new EventEndpoints(books).all(),
                new ControlEndpoints(books, time, billing).all(),
                new ScenarioEndpoints(books, discounts, payments, refunds, checkout, agenda).all(),
                more)
            .flatMap(List::stream)
            .toList();
    return new Account(wall, time, billing, events, new Router(endpoints, presenter));
  }
}
