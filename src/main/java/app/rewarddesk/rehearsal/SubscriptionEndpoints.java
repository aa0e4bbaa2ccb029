package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// `/v1/subscriptions`.
final class SubscriptionEndpoints {
  private static final String READ = "rak_subscription_read";
  private static final String WRITE = "rak_subscription_write";
  private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");

  private final Books books;
  private final EventLog events;
  private final Discounts discounts;
  private final SubscriptionCreation creation;
  private final SubscriptionUpdate update;
  private final SubscriptionEnd end;

  SubscriptionEndpoints(
      Books books,
      EventLog events,
      Discounts discounts,
      SubscriptionCreation creation,
      SubscriptionUpdate update,
      SubscriptionEnd end) {
    this.books = books;
    this.events = events;
    this.discounts = discounts;
    this.creation = creation;
    this.update = update;
    this.end = end;
  }

  List<Endpoint> all() {
    var many = "/v1/subscriptions";
    var one = many + "/{id}";
    var type = "subscription";
    return List.of(
        new Endpoint(
            "GET", many, READ, SubscriptionParameters.LIST, "list:subscription", this::list),
        new Endpoint("POST", many, WRITE, SubscriptionParameters.CREATE, type, creation::create),
        new Endpoint(
            "GET",
            one,
            READ,
            SubscriptionParameters.RETRIEVE,
            type,
            call -> books.subscriptions.atUrl(call.id())),
        new Endpoint("POST", one, WRITE, SubscriptionParameters.UPDATE, type, update::update),
        new Endpoint("DELETE", one, WRITE, SubscriptionParameters.CANCEL, type, this::cancel),
        new Endpoint(
            "DELETE", one + "/discount", WRITE, Parameters.NONE, "discount", this::deleteDiscount));
  }

  private JsonObject list(Call call) {
    var rows =
        call.text("customer")
            .map(books.subscriptions::ofCustomer)
            .orElseGet(books.subscriptions::newestFirst);
    return Listing.page(
        "/v1/subscriptions",
        rows,
        call.values(),
        status(call)
            .and(price(call))
            .and(Listing.same(call.values(), "collection_method"))
            .and(Listing.inRange(call.values(), "created")));
  }

  /// Without a status: all that are not canceled.
  private static Predicate<JsonObject> status(Call call) {
    var wanted = call.text("status").orElse("");
    return subscription -> {
      var status = Json.text(subscription, "status");
      return switch (wanted) {
        case "" -> !status.equals("canceled");
        case "all" -> true;
        case "ended" -> ENDED.contains(status);
        default -> status.equals(wanted);
      };
    };
  }

  private static Predicate<JsonObject> price(Call call) {
    return subscription ->
        call.text("price")
            .map(
                price ->
                    SubscriptionItems.of(subscription).stream()
                        .anyMatch(item -> Json.hasText(Json.part(item, "price"), "id", price)))
            .orElse(true);
  }

  private JsonObject cancel(Call call) {
    var subscription = books.subscriptions.atUrl(call.id());
    if (!SubscriptionEnd.isLive(subscription)) {
      throw Refusal.noSuch("subscription", call.id());
    }
    end.cancel(subscription);
    return subscription;
  }

  /// Which one goes when there are several is not settled by any public source; here it is the last
  /// one, and the others stay.
  private JsonObject deleteDiscount(Call call) {
    var subscription = books.subscriptions.atUrl(call.id());
    var held = Json.textList(subscription, "discounts");
    if (held.isEmpty()) {
      throw Refusal.noSuch("discount", call.id());
    }
    var before = subscription.deepCopy();
    discounts.removeFromSubscription(subscription, held.getLast());
    events.changed("customer.subscription.updated", before, subscription);
    return discounts.deleted(held.getLast());
  }
}
