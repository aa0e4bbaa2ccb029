package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What accounts will look like once the rewards before have been given, so that two rewards for
/// one person in one batch are planned one after the other.
final class Forecast {
  private final Map<CustomerId, CustomerAccount> changed = new HashMap<>();

  /// The candidates with all that was planned for them so far.
  List<CustomerAccount> of(List<CustomerAccount> candidates) {
    return candidates.stream()
        .map(candidate -> changed.getOrDefault(candidate.customer().id(), candidate))
        .toList();
  }

  /// Plans one change more.
  void add(CustomerAccount account, Change change) {
    changed.put(account.customer().id(), after(account, change, "planned"));
  }

  /// The account once the change has been made.
  ///
  /// @param discountId the id that the new discount has or will have
  static CustomerAccount after(CustomerAccount account, Change change, String discountId) {
    return switch (change) {
      case Change.AddCredit(_, var amount) ->
          new CustomerAccount(
              withBalance(account.customer(), account.customer().balance() - amount.minor()),
              account.subscriptions());
      case Change.AddDiscount(var subscription, var offer) ->
          new CustomerAccount(
              account.customer(),
              account.subscriptions().stream()
                  .map(
                      one ->
                          one.id().equals(subscription.id())
                              ? withDiscount(
                                  one, new HeldDiscount(discountId, "", offer.shortText()))
                              : one)
                  .toList());
    };
  }

  private static CustomerSnapshot withBalance(CustomerSnapshot customer, long balance) {
    return new CustomerSnapshot(
        customer.id(),
        customer.email(),
        customer.name(),
        customer.currencyCode(),
        balance,
        customer.deleted(),
        customer.createdAt(),
        customer.discounts());
  }

  private static SubscriptionSnapshot withDiscount(
      SubscriptionSnapshot subscription, HeldDiscount discount) {
    return new SubscriptionSnapshot(
        subscription.id(),
        subscription.customer(),
        subscription.status(),
        subscription.currency(),
        subscription.plan(),
        subscription.products(),
        Stream.concat(subscription.discounts().stream(), Stream.of(discount)).toList(),
        subscription.createdAt(),
        subscription.until());
  }
}
