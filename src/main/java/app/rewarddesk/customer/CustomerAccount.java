package app.rewarddesk.customer;

import java.util.List;

/// A customer with what was read of their subscriptions.
public record CustomerAccount(CustomerSnapshot customer, List<SubscriptionSnapshot> subscriptions) {
  public CustomerAccount {
    subscriptions = List.copyOf(subscriptions);
  }

  /// Those a reward can be put on.
  public List<SubscriptionSnapshot> activeSubscriptions() {
    return subscriptions.stream().filter(s -> s.status().isActive()).toList();
  }

  /// The same once it was deleted in Stripe, which then tells no more than the id: who it was stays
  /// known.
  public CustomerAccount deleted() {
    var gone =
        new CustomerSnapshot(
            customer.id(),
            customer.email(),
            customer.name(),
            customer.currencyCode(),
            customer.balance(),
            true,
            customer.createdAt(),
            List.of());
    return new CustomerAccount(gone, List.of());
  }
}
