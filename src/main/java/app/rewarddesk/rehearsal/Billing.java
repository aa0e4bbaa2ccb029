package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;

/// Lets time pass for the account: everything that is due happens at its own moment and in order.
final class Billing {
  private final Books books;
  private final AccountTime time;
  private final EventLog events;
  private final Agenda agenda;
  private final Invoicing invoicing;
  private final Discounts discounts;
  private final SubscriptionEnd end;

  Billing(
      Books books,
      AccountTime time,
      EventLog events,
      Agenda agenda,
      Invoicing invoicing,
      Discounts discounts,
      SubscriptionEnd end) {
    this.books = books;
    this.time = time;
    this.events = events;
    this.agenda = agenda;
    this.invoicing = invoicing;
    this.discounts = discounts;
    this.end = end;
  }

  void moveTo(Instant moment) {
    for (var plan = agenda.next(moment); plan.isPresent(); plan = agenda.next(moment)) {
      time.moveTo(plan.get().at());
      books
          .of(plan.get().kind())
          .orElseThrow()
          .find(plan.get().id())
          .filter(this::isDue)
          .ifPresent(this::happen);
    }
    time.moveTo(moment);
    events.forgetOld();
  }

  private boolean isDue(JsonObject object) {
    return agenda.dueAt(object).filter(at -> !at.isAfter(time.now())).isPresent();
  }

  private void happen(JsonObject object) {
    switch (Json.text(object, "object")) {
      case "invoice" -> invoicing.finalise(object);
      case "customer" -> discounts.removeFromCustomer(object, Json.text(object, "discount"));
      default -> subscription(object);
    }
    agenda.plan(object);
  }

  private void subscription(JsonObject subscription) {
    endDiscounts(subscription);
    if (!Json.isNull(subscription, "pause_collection")
        && reached(Json.part(subscription, "pause_collection"), "resumes_at")) {
      change(subscription, () -> subscription.add("pause_collection", JsonNull.INSTANCE));
    }
    if (reached(subscription, "cancel_at")) {
      end.cancel(subscription);
      return;
    }
    switch (Json.text(subscription, "status")) {
      case "incomplete" -> expire(subscription);
      case "trialing" -> endTrial(subscription);
      case "paused" -> {
        // Nothing happens until somebody resumes it.
      }
      default -> renew(subscription);
    }
  }

  private void endDiscounts(JsonObject subscription) {
    var ended =
        Json.textList(subscription, "discounts").stream()
            .filter(id -> reached(books.discounts.get(id), "end"))
            .toList();
    if (!ended.isEmpty()) {
      change(
          subscription,
          () -> ended.forEach(id -> discounts.removeFromSubscription(subscription, id)));
    }
  }

  private void expire(JsonObject subscription) {
    if (!Agenda.firstPaymentLimit(subscription).isAfter(time.now())) {
      change(subscription, () -> subscription.addProperty("status", "incomplete_expired"));
    }
  }

  private void endTrial(JsonObject subscription) {
    if (!reached(subscription, "trial_end")) {
      return;
    }
    change(
        subscription,
        () -> {
          subscription.addProperty("status", "active");
          subscription.add("billing_cycle_anchor", subscription.get("trial_end"));
          begin(subscription);
        });
    invoicing.draft(subscription, "subscription_cycle");
  }

  private void renew(JsonObject subscription) {
    if (SubscriptionItems.periodEnd(subscription).isAfter(time.now())) {
      return;
    }
    change(subscription, () -> begin(subscription));
    invoicing.draft(subscription, "subscription_cycle");
  }

  /// A new period begins now.
  private void begin(JsonObject subscription) {
    var anchor = Instant.ofEpochSecond(Json.whole(subscription, "billing_cycle_anchor"));
    SubscriptionItems.setPeriod(
        subscription,
        time.now(),
        Periods.next(anchor, SubscriptionItems.price(subscription), time.now()));
  }

  private void change(JsonObject subscription, Runnable change) {
    var before = subscription.deepCopy();
    change.run();
    events.changed("customer.subscription.updated", before, subscription);
  }

  private boolean reached(JsonObject object, String name) {
    return Json.optionalWhole(object, name).filter(at -> at <= time.seconds()).isPresent();
  }
}
