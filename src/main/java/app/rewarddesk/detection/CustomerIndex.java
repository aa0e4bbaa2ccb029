package app.rewarddesk.detection;

import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The local index of Stripe's customers, as a sync fills it. One sync at a time.
public interface CustomerIndex {

  /// The Stripe account this data belongs to, `acct_…`; empty as long as none was adopted.
  Optional<String> account();

  /// From now on this data belongs to that account.
  ///
  /// @throws IllegalStateException when it belongs to another one already
  void adopt(String account, String name, Instant now);

  /// Begins a full read: what it does not bring again is gone from Stripe.
  ///
  /// @return the read's number, for the other methods
  long beginRead(Instant now);

  /// Adds or changes customers.
  void keepCustomers(long read, List<CustomerSnapshot> customers);

  /// Adds or changes subscriptions with the discounts they hold.
  void keepSubscriptions(long read, List<SubscriptionSnapshot> subscriptions);

  /// Ends a complete read: customers it did not bring are marked deleted, subscriptions it did not
  /// bring are removed.
  void endRead(long read, Instant now);
}
