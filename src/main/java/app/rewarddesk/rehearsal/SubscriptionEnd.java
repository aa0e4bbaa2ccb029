package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Set;

/// The end of a subscription.
final class SubscriptionEnd {
  private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");

  private final InvoiceItems pending;
  private final AccountTime time;
  private final EventLog events;

  SubscriptionEnd(InvoiceItems pending, AccountTime time, EventLog events) {
    this.pending = pending;
    this.time = time;
    this.events = events;
  }

  static boolean isLive(JsonObject subscription) {
    return !ENDED.contains(Json.text(subscription, "status"));
  }

  /// Ends it now. Pending invoice items of it are dropped; its discounts stay visible on it.
  void cancel(JsonObject subscription) {
    subscription.addProperty("status", "canceled");
    subscription.addProperty("canceled_at", time.seconds());
    subscription.addProperty("ended_at", time.seconds());
    subscription.add("pause_collection", JsonNull.INSTANCE);
    pending.drop(subscription);
    events.happened("customer.subscription.deleted", subscription);
  }
}
