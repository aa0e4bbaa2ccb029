package app.rewarddesk.stripe;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.Finding;
import app.rewarddesk.issuing.FrozenRequest;
import com.stripe.model.Discount;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for the discount of an attempt whose answer is missing: by the mark on the subscription,
/// the discounts on it, and, for one that may be used up, the invoices since. A mark and its
/// discount are written in one call, so the mark of the attempt alone proves that Stripe ran it.
///
/// | mark on the subscription | our discount on it | on an invoice since | so |
/// |---|---|---|---|
/// | this reward | yes | | it is there |
/// | this reward | no | yes | it was there and is used up |
/// | this attempt | no | no | never took hold if the coupon is for other products; else it cannot be told |
/// | an earlier attempt of this reward | no | no | this one never ran |
/// | none | no | | never ran |
/// | another reward | yes | or yes | it may be the other's: it cannot be told |
/// | another reward | no | no | it is not there |
final class DiscountSearch {
  /// How far this computer's clock and Stripe's may be apart.
  private static final Duration CLOCKS = Duration.ofDays(1);

  private final StripeCalls calls;
  private final Attempt attempt;
  private final FrozenRequest.Discount wanted;

  DiscountSearch(StripeCalls calls, Attempt attempt, FrozenRequest.Discount wanted) {
    this.calls = calls;
    this.attempt = attempt;
    this.wanted = wanted;
  }

  Finding look() {
    var params = SubscriptionRetrieveParams.builder().addExpand("discounts").build();
    Outcome<Subscription> outcome =
        calls.ask(
            "look at " + wanted.subscription().value() + " for " + attempt.idempotencyKey(),
            stripe -> stripe.subscriptions().retrieve(wanted.subscription().value(), params));
    return switch (outcome) {
      case Outcome.Failed<Subscription>(var failure) -> cannotTell(failure);
      case Outcome.Done<Subscription>(var subscription) -> judge(subscription);
    };
  }

  private Finding judge(Subscription subscription) {
    Optional<Discount> onIt = DiscountCalls.ours(subscription, wanted);
    if (onIt.isPresent()) {
      return Marks.isOfReward(subscription.getMetadata(), attempt)
          ? there(onIt.get())
          : anotherRewards();
    }
    if (Marks.reward(subscription.getMetadata()).isEmpty()) {
      return new Finding.NotThere();
    }
    return switch (onAnInvoiceSince()) {
      case Outcome.Failed<Optional<Discount>>(var failure) -> cannotTell(failure);
      case Outcome.Done<Optional<Discount>>(var used) -> judge(subscription, used);
    };
  }

  private Finding judge(Subscription subscription, Optional<Discount> used) {
    if (!Marks.isOfReward(subscription.getMetadata(), attempt)) {
      return used.isPresent() ? anotherRewards() : new Finding.NotThere();
    }
    if (used.isPresent()) {
      return there(used.get());
    }
    if (!Marks.isOfAttempt(subscription.getMetadata(), attempt) || isForOthers(subscription)) {
      return new Finding.NotThere();
    }
    return new Finding.CannotTell(
        "Stripe ran the call, but the discount is neither on "
            + wanted.subscription().value()
            + " nor on an invoice since: somebody took it off, or it never took hold.");
  }

  /// The discount of our coupon on the newest invoice that has one, begun after the attempt.
  private Outcome<Optional<Discount>> onAnInvoiceSince() {
    Instant since = attempt.openedAt().minus(CLOCKS);
    var created = InvoiceListParams.Created.builder().setGte(since.getEpochSecond()).build();
    Outcome<Optional<Invoice>> outcome =
        calls.find(
            "look at the invoices of " + wanted.subscription().value(),
            (stripe, after) -> {
              var page =
                  InvoiceListParams.builder()
                      .setSubscription(wanted.subscription().value())
                      .setCreated(created)
                      .setLimit(StripeCalls.PAGE)
                      .addExpand("data.discounts");
              if (!after.isEmpty()) {
                page.setStartingAfter(after);
              }
              return stripe.invoices().list(page.build());
            },
            invoice -> oursOn(invoice, since).findFirst().isPresent());
    return switch (outcome) {
      case Outcome.Failed<Optional<Invoice>>(var failure) -> new Outcome.Failed<>(failure);
      case Outcome.Done<Optional<Invoice>>(var found) ->
          new Outcome.Done<>(found.flatMap(invoice -> oursOn(invoice, since).findFirst()));
    };
  }

  private Stream<Discount> oursOn(Invoice invoice, Instant since) {
    return Optional.ofNullable(invoice.getDiscountObjects()).stream()
        .flatMap(List::stream)
        .filter(one -> DiscountText.couponId(one).equals(wanted.coupon()))
        .filter(one -> !wanted.kept().contains(one.getId()))
        .filter(one -> one.getStart() != null && one.getStart() >= since.getEpochSecond());
  }

  private boolean isForOthers(Subscription subscription) {
    return switch (attempt.reward().offer()) {
      case Offer.Coupon coupon ->
          !coupon.products().isEmpty()
              && Snapshots.products(subscription).stream().noneMatch(coupon.products()::contains);
      case Offer.AccountCredit _ -> false;
    };
  }

  private Finding there(Discount discount) {
    return new Finding.There(DiscountCalls.receipt(discount, wanted, ""));
  }

  private static Finding anotherRewards() {
    return new Finding.CannotTell(
        "The customer has had this campaign's discount, but for another reward; whether this one"
            + " was given too cannot be told.");
  }

  private static Finding cannotTell(Failure failure) {
    return new Finding.CannotTell(Problems.of(failure));
  }
}
