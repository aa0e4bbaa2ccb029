package app.rewarddesk.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Changes a subscription: everything is checked first, then done, so that a refusal changes
/// nothing.
final class SubscriptionUpdate {
  /// All that an incomplete subscription lets itself be asked.
  private static final Set<String> WHILE_INCOMPLETE = Set.of("metadata", "expand");

  private final Books books;
  private final AccountTime time;
  private final EventLog events;
  private final Agenda agenda;
  private final Invoicing invoicing;
  private final Discounts discounts;
  private final DiscountEntries entries;
  private final ItemChanges itemChanges;

  SubscriptionUpdate(
      Books books,
      AccountTime time,
      EventLog events,
      Agenda agenda,
      Invoicing invoicing,
      Discounts discounts,
      DiscountEntries entries,
      ItemChanges itemChanges) {
    this.books = books;
    this.time = time;
    this.events = events;
    this.agenda = agenda;
    this.invoicing = invoicing;
    this.discounts = discounts;
    this.entries = entries;
    this.itemChanges = itemChanges;
  }

  JsonObject update(Call call) {
    var subscription = books.subscriptions.atUrl(call.id());
    mustTakeChanges(subscription, call);
    var given = entries(subscription, call);
    var items = itemChanges.read(subscription, call);
    var trialEnd = Trials.end(call, time.now());
    var before = subscription.deepCopy();
    Metadata.updateTexts(subscription, call, "description");
    Metadata.update(subscription, call);
    if (!given.isEmpty() || call.values().cleared("discounts")) {
      discounts.replace(subscription, given);
    }
    setCancellation(subscription, call);
    setPause(subscription, call);
    var due = itemChanges.make(subscription, items, call);
    if (call.has("trial_end") && moveTrial(subscription, trialEnd)) {
      due = ItemChanges.Due.PERIOD;
    }
    events.changed("customer.subscription.updated", before, subscription);
    invoice(subscription, due);
    agenda.plan(subscription);
    return subscription;
  }

  private void invoice(JsonObject subscription, ItemChanges.Due due) {
    switch (due) {
      case PERIOD -> invoicing.issue(subscription, "subscription_update");
      case PRORATIONS -> invoicing.issuePending(subscription);
      case NOTHING -> {
        // It waits for the next invoice.
      }
    }
  }

  private static void mustTakeChanges(JsonObject subscription, Call call) {
    if (!SubscriptionEnd.isLive(subscription)) {
      throw Refusal.wrongValue("", "A canceled subscription cannot be changed.");
    }
    if (Json.hasText(subscription, "status", "incomplete")) {
      call.values().form().entries().keySet().stream()
          .filter(name -> !WHILE_INCOMPLETE.contains(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw Refusal.wrongValue(
                    name, "An incomplete subscription takes no change of " + name + ".");
              });
    }
  }

  private List<DiscountEntry> entries(JsonObject subscription, Call call) {
    var customer = books.customers.get(Json.text(subscription, "customer"));
    return entries.read(
        call.values().groups("discounts"),
        new DiscountEntries.Target(customer, Json.textList(subscription, "discounts"), true));
  }

  private static void setCancellation(JsonObject subscription, Call call) {
    call.truth("cancel_at_period_end")
        .ifPresent(
            cancel -> {
              subscription.addProperty("cancel_at_period_end", cancel);
              JsonElement end = SubscriptionItems.first(subscription).get("current_period_end");
              subscription.add("cancel_at", cancel ? end : JsonNull.INSTANCE);
            });
  }

  private static void setPause(JsonObject subscription, Call call) {
    if (call.has("pause_collection")) {
      var pause = new Call(List.of(), call.values().group("pause_collection"));
      subscription.add(
          "pause_collection",
          call.values().cleared("pause_collection")
              ? JsonNull.INSTANCE
              : Json.of(
                  "behavior", pause.text("behavior").orElseThrow(),
                  "resumes_at", Metadata.whole(pause, "resumes_at")));
    }
  }

  /// Begins, moves or ends a trial; the billing cycle begins anew at its end. Stripe writes an
  /// invoice for it, over 0.00 while the trial runs.
  private boolean moveTrial(JsonObject subscription, Instant end) {
    boolean running = Json.hasText(subscription, "status", "trialing");
    boolean trial = end.isAfter(time.now());
    if (!trial && !running) {
      return false;
    }
    if (!running) {
      subscription.addProperty("trial_start", time.seconds());
    }
    subscription.addProperty("trial_end", end.getEpochSecond());
    subscription.addProperty("billing_cycle_anchor", end.getEpochSecond());
    subscription.addProperty("status", trial ? "trialing" : "active");
    SubscriptionItems.setPeriod(
        subscription,
        time.now(),
        trial ? end : Periods.next(time.now(), SubscriptionItems.price(subscription), time.now()));
    return true;
  }
}
