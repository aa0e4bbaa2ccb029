package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.customer.SubscriptionStatus;
import app.rewarddesk.money.CurrencyCode;
import com.stripe.model.Customer;
import com.stripe.model.Discount;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.SubscriptionItemCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns Stripe's customers and subscriptions into what RewardDesk keeps of them.
final class Snapshots {
  private Snapshots() {}

  static CustomerSnapshot of(Customer customer) {
    return new CustomerSnapshot(
        new CustomerId(customer.getId()),
        text(customer.getEmail()),
        text(customer.getName()),
        text(customer.getCurrency()),
        Objects.requireNonNullElse(customer.getBalance(), 0L),
        Boolean.TRUE.equals(customer.getDeleted()),
        time(customer.getCreated()),
        DiscountText.held(Optional.ofNullable(customer.getDiscount()).stream().toList()));
  }

  /// @param products the names of products, by their ids
  /// @return empty when it is in a currency that RewardDesk does not know
  static Optional<SubscriptionSnapshot> of(
      Subscription subscription, Map<String, String> products) {
    return CurrencyCode.parse(text(subscription.getCurrency()))
        .map(currency -> of(subscription, currency, products));
  }

  private static SubscriptionSnapshot of(
      Subscription subscription, CurrencyCode currency, Map<String, String> products) {
    List<SubscriptionItem> items = items(subscription);
    return new SubscriptionSnapshot(
        new SubscriptionId(subscription.getId()),
        new CustomerId(subscription.getCustomer()),
        SubscriptionStatus.of(text(subscription.getStatus())),
        currency,
        PlanText.of(items, products),
        products(subscription),
        held(subscription),
        time(subscription.getCreated()),
        until(subscription, items));
  }

  /// The ids of a subscription's products.
  static List<String> products(Subscription subscription) {
    return items(subscription).stream()
        .map(item -> item.getPrice().getProduct())
        .distinct()
        .toList();
  }

  /// Every discount on a subscription, also one that Stripe named by its id alone: an update that
  /// does not send it back loses it.
  private static List<HeldDiscount> held(Subscription subscription) {
    Map<String, HeldDiscount> described =
        DiscountText.held(discounts(subscription)).stream()
            .collect(Collectors.toMap(HeldDiscount::id, one -> one));
    return Optional.ofNullable(subscription.getDiscounts()).orElse(List.of()).stream()
        .map(id -> described.getOrDefault(id, new HeldDiscount(id, "", "a discount")))
        .toList();
  }

  /// The discounts on a subscription itself, as far as they were expanded.
  static List<Discount> discounts(Subscription subscription) {
    return Optional.ofNullable(subscription.getDiscountObjects()).orElse(List.of()).stream()
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<SubscriptionItem> items(Subscription subscription) {
    return Optional.ofNullable(subscription.getItems())
        .map(SubscriptionItemCollection::getData)
        .orElse(List.of());
  }

  private static Instant until(Subscription subscription, List<SubscriptionItem> items) {
    return Optional.ofNullable(subscription.getEndedAt())
        .or(
            () ->
                items.stream()
                    .map(SubscriptionItem::getCurrentPeriodEnd)
                    .filter(Objects::nonNull)
                    .max(Long::compare))
        .map(Instant::ofEpochSecond)
        .orElseGet(() -> time(subscription.getCreated()));
  }

  private static Instant time(@Nullable Long seconds) {
    return Instant.ofEpochSecond(Objects.requireNonNullElse(seconds, 0L));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
