package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// `/rehearsal/…`: what customers, their banks and the Dashboard do, beside Stripe's interface.
/// These need no key and are remembered like all other writes.
final class ScenarioEndpoints {
  private final Books books;
  private final Discounts discounts;
  private final Payments payments;
  private final Refunds refunds;
  private final Checkout checkout;
  private final Agenda agenda;

  ScenarioEndpoints(
      Books books,
      Discounts discounts,
      Payments payments,
      Refunds refunds,
      Checkout checkout,
      Agenda agenda) {
    this.books = books;
    this.discounts = discounts;
    this.payments = payments;
    this.refunds = refunds;
    this.checkout = checkout;
    this.agenda = agenda;
  }

  List<Endpoint> all() {
    return List.of(
        write(
            "customers/{id}/discount",
            "customer",
            this::giveDiscount,
            Parameter.text("coupon").must()),
        write("customers/{id}/card", "customer", this::setCard, Parameter.truth("works").must()),
        write(
            "subscriptions/{id}/status",
            "subscription",
            this::setStatus,
            Parameter.oneOf("status", "paused", "unpaid", "incomplete").must()),
        write("charges/{id}/dispute", "dispute", this::dispute),
        write(
            "disputes/{id}/decide",
            "dispute",
            this::decide,
            Parameter.oneOf("status", "won", "lost").must()),
        new Endpoint(
            "POST",
            Endpoint.CONTROL + "checkout",
            "",
            Checkout.PARAMETERS,
            "checkout.session",
            checkout::complete));
  }

  private static Endpoint write(
      String path, String answers, Endpoint.Action action, Parameter... parameters) {
    return new Endpoint(
        "POST", Endpoint.CONTROL + path, "", new Parameters(parameters), answers, action);
  }

  /// The old kind of discount, on the customer.
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

  private JsonObject dispute(Call call) {
    return refunds.dispute(books.charges.atUrl(call.id()));
  }

  private JsonObject decide(Call call) {
    var dispute = books.disputes.atUrl(call.id());
    refunds.decide(dispute, call.text("status").orElseThrow());
    return dispute;
  }
}
