package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// When something happens by itself: renewals, ends of trials and discounts, invoices to finalise.
///
/// An object is planned anew whenever it changes. Old plans are not taken out; who acts on a plan
/// asks [#dueAt] whether it still holds.
final class Agenda {
  private static final Duration FIRST_PAYMENT_LIMIT = Duration.ofHours(23);
  private static final Duration DRAFT_TIME = Duration.ofHours(1);

  /// @param kind `subscription`, `customer` or `invoice`
  record Plan(Instant at, String kind, String id) {}

  private final Books books;
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::id));

  Agenda(Books books) {
    this.books = books;
  }

  void plan(JsonObject object) {
    dueAt(object)
        .ifPresent(
            at -> plans.add(new Plan(at, Json.text(object, "object"), Json.text(object, "id"))));
  }

  /// The earliest plan that is due at `moment`; it is taken out.
  Optional<Plan> next(Instant moment) {
    var first = plans.peek();
    return first == null || first.at().isAfter(moment)
        ? Optional.empty()
        : Optional.ofNullable(plans.poll());
  }

  /// When the next thing happens to the object by itself.
  Optional<Instant> dueAt(JsonObject object) {
    return switch (Json.text(object, "object")) {
      case "subscription" -> subscription(object);
      case "customer" -> discountEnds(Json.optionalText(object, "discount").stream());
      case "invoice" -> invoice(object);
      default -> throw new IllegalArgumentException("Nothing happens to a " + object);
    };
  }

  /// Until when the first invoice of an `incomplete` subscription can be paid.
  static Instant firstPaymentLimit(JsonObject subscription) {
    return Instant.ofEpochSecond(Json.whole(subscription, "created")).plus(FIRST_PAYMENT_LIMIT);
  }

  private Optional<Instant> subscription(JsonObject subscription) {
    if (!SubscriptionEnd.isLive(subscription)) {
      return Optional.empty();
    }
    return Stream.of(
            discountEnds(Json.textList(subscription, "discounts").stream()),
            moment(subscription, "cancel_at"),
            resumption(subscription),
            byStatus(subscription))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> byStatus(JsonObject subscription) {
    return switch (Json.text(subscription, "status")) {
      case "incomplete" -> Optional.of(firstPaymentLimit(subscription));
      case "trialing" -> moment(subscription, "trial_end");
      case "paused" -> Optional.empty();
      default -> Optional.of(SubscriptionItems.periodEnd(subscription));
    };
  }

  private static Optional<Instant> resumption(JsonObject subscription) {
    return Json.isNull(subscription, "pause_collection")
        ? Optional.empty()
        : moment(Json.part(subscription, "pause_collection"), "resumes_at");
  }

  private Optional<Instant> discountEnds(Stream<String> discounts) {
    return discounts
        .map(books.discounts::get)
        .flatMap(discount -> Discounts.end(discount).stream())
        .min(Comparator.naturalOrder());
  }

  /// A draft stays open for changes for about an hour.
  private static Optional<Instant> invoice(JsonObject invoice) {
    return Json.hasText(invoice, "status", "draft") && Json.truth(invoice, "auto_advance")
        ? moment(invoice, "created").map(created -> created.plus(DRAFT_TIME))
        : Optional.empty();
  }

  private static Optional<Instant> moment(JsonObject object, String name) {
    return Json.optionalWhole(object, name).map(Instant::ofEpochSecond);
  }
}
