package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.Reading;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.settings.Mode;
import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionRetrieveParams;
import java.util.List;
import java.util.Optional;

/// Reads one subscription as it is now, just before something is given.
final class FreshReading {
  private final StripeCalls calls;
  private final ProductNames products;
  private final Mode mode;

  FreshReading(StripeCalls calls, ProductNames products) {
    this.calls = calls;
    this.products = products;
    this.mode = calls.key().mode();
  }

  /// With its customer, and with the discounts on both, in one call. Several cannot share a call:
  /// Stripe's list of subscriptions takes no ids, and by customer it is one call each again.
  Reading subscription(SubscriptionId id, CustomerId owner) {
    var params =
        SubscriptionRetrieveParams.builder()
            .addExpand("customer.discount.source.coupon")
            .addExpand("discounts.source.coupon")
            .build();
    Outcome<Subscription> outcome =
        calls.ask(
            "read " + id.value(), stripe -> stripe.subscriptions().retrieve(id.value(), params));
    return switch (outcome) {
      case Outcome.Failed<Subscription>(var failure) -> notRead(failure, owner);
      case Outcome.Done<Subscription>(var subscription) ->
          Optional.ofNullable(subscription.getCustomerObject())
              .map(
                  customer ->
                      problem(owner, customer).orElseGet(() -> read(customer, subscription)))
              .orElseGet(() -> notRead(Failure.Unknown.UNREADABLE, owner));
    };
  }

  /// Why the customer that came is not the one that was asked for.
  private Optional<Reading> problem(CustomerId asked, Customer came) {
    if (Replied.inOtherMode(came.getLivemode(), mode)) {
      return Optional.of(
          new Reading.NotRead(
              NotRewardedReason.wrongMode(asked.value(), Replied.otherThan(mode), mode.code())));
    }
    return asked.value().equals(came.getId())
        ? Optional.empty()
        : Optional.of(
            new Reading.NotRead(
                NotRewardedReason.refused(
                    "The subscription belongs to " + came.getId() + " now", "")));
  }

  private Reading read(Customer customer, Subscription subscription) {
    return Snapshots.of(subscription, products.of(Snapshots.products(subscription), calls))
        .<Reading>map(
            snapshot ->
                new Reading.Read(new CustomerAccount(Snapshots.of(customer), List.of(snapshot))))
        .orElseGet(() -> new Reading.NotRead(unknownCurrency(subscription)));
  }

  private static NotRewardedReason unknownCurrency(Subscription subscription) {
    String found = "They pay in " + subscription.getCurrency();
    return new NotRewardedReason(
        ReasonCode.CURRENCY_MISMATCH,
        "Other currency",
        found,
        found + ", a currency that RewardDesk does not know. Nothing was changed.");
  }

  private Reading notRead(Failure failure, CustomerId customer) {
    return new Reading.NotRead(new Reasons(customer, mode).of(failure));
  }
}
