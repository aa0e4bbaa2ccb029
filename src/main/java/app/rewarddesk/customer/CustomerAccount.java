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
}
