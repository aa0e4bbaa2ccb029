package app.rewarddesk.stripe;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.RewardKind;
import com.stripe.model.Discount;
import com.stripe.model.Subscription;
import com.stripe.net.RequestOptions;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A discount on a subscription. An update replaces the whole list (Stripe's page "Coupons"), so
/// all discounts that are on it are sent back in the same call.
final class DiscountCalls {
  private final StripeCalls calls;

  DiscountCalls(StripeCalls calls) {
    this.calls = calls;
  }

  GatewayAnswer send(Attempt attempt, FrozenRequest.Discount discount) {
    String subscription = discount.subscription().value();
    SubscriptionUpdateParams params = params(attempt, discount);
    var options = RequestOptions.builder().setIdempotencyKey(attempt.idempotencyKey()).build();
    Outcome<Subscription> outcome =
        calls.replace(
            "discount on " + subscription + " for " + attempt.idempotencyKey(),
            stripe -> stripe.subscriptions().update(subscription, params, options),
            () -> hindrance(discount));
    return switch (outcome) {
      case Outcome.Failed<Subscription>(var failure) ->
          Answers.of(failure, discount.customer(), calls.key().mode());
      case Outcome.Done<Subscription>(var updated) -> accepted(updated, attempt, discount);
    };
  }

  /// Whether the subscription still has the discounts that would be sent back. A reading that fails
  /// is no answer to a write: nothing was sent.
  private Optional<Failure> hindrance(FrozenRequest.Discount discount) {
    String subscription = discount.subscription().value();
    Outcome<Subscription> outcome =
        calls.ask(
            "read " + subscription + " again",
            stripe -> stripe.subscriptions().retrieve(subscription));
    return switch (outcome) {
      case Outcome.Failed<Subscription>(Failure.Refusal said) -> Optional.of(said);
      case Outcome.Failed<Subscription> _ -> Optional.of(new Failure.NotReached());
      case Outcome.Done<Subscription>(var now) ->
          Objects.requireNonNullElse(now.getDiscounts(), List.of()).equals(discount.kept())
              ? Optional.empty()
              : Optional.of(new Failure.Outdated());
    };
  }

  private static SubscriptionUpdateParams params(Attempt attempt, FrozenRequest.Discount discount) {
    var params = SubscriptionUpdateParams.builder();
    discount
        .kept()
        .forEach(
            id ->
                params.addDiscount(
                    SubscriptionUpdateParams.Discount.builder().setDiscount(id).build()));
    return params
        .addDiscount(
            SubscriptionUpdateParams.Discount.builder().setCoupon(discount.coupon()).build())
        .putAllMetadata(Marks.of(attempt))
        .addExpand("discounts")
        .build();
  }

  private GatewayAnswer accepted(
      Subscription updated, Attempt attempt, FrozenRequest.Discount discount) {
    if (!discount.subscription().value().equals(updated.getId())
        || Replied.inOtherMode(updated.getLivemode(), calls.key().mode())) {
      return Answers.unexpected(updated.getLastResponse());
    }
    return ours(updated, discount)
        .<GatewayAnswer>map(
            made ->
                new GatewayAnswer.Accepted(
                    receipt(made, discount, Answers.requestId(updated.getLastResponse()))))
        .orElseGet(() -> new GatewayAnswer.Refused(otherProduct(updated, attempt)));
  }

  /// The discount that our coupon made, which was not there before.
  static Optional<Discount> ours(Subscription subscription, FrozenRequest.Discount discount) {
    return Snapshots.discounts(subscription).stream()
        .filter(one -> DiscountText.couponId(one).equals(discount.coupon()))
        .filter(one -> !discount.kept().contains(one.getId()))
        .findFirst();
  }

  /// Stripe takes a coupon for other products without a word, and no discount results.
  private static NotRewardedReason otherProduct(Subscription updated, Attempt attempt) {
    List<String> offered =
        switch (attempt.reward().offer()) {
          case Offer.Coupon coupon -> coupon.products();
          case Offer.AccountCredit _ -> List.of();
        };
    return NotRewardedReason.otherProduct(Snapshots.products(updated), offered);
  }

  static Receipt receipt(Discount made, FrozenRequest.Discount discount, String requestId) {
    return new Receipt(
        RewardKind.COUPON,
        discount.customer(),
        List.of(made.getId(), discount.subscription().value()),
        requestId,
        Instant.ofEpochSecond(Objects.requireNonNullElse(made.getStart(), 0L)));
  }
}
