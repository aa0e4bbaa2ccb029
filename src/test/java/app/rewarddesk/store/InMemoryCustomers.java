package app.rewarddesk.store;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.referral.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The index of Stripe's customers in memory, for tests.
public final class InMemoryCustomers implements CustomerDirectory, CustomerIndex {
  private final Map<CustomerId, CustomerSnapshot> customers = new HashMap<>();
  private final Map<SubscriptionId, SubscriptionSnapshot> subscriptions = new HashMap<>();
  private final Map<Object, Long> seen = new HashMap<>();
  private Optional<String> owner = Optional.empty();
  private Optional<Instant> syncedAt = Optional.empty();
  private long reads;

  /// Fills the index as a complete sync would that found just these.
  public InMemoryCustomers synced(Instant now, CustomerAccount... accounts) {
    long read = beginRead(now);
    for (CustomerAccount account : accounts) {
      keepCustomers(read, List.of(account.customer()));
      keepSubscriptions(read, account.subscriptions());
    }
    endRead(read, now);
    return this;
  }

  @Override
  public synchronized Map<EmailAddress, List<CustomerAccount>> byEmail(
      Collection<EmailAddress> emails) {
    Map<EmailAddress, List<CustomerAccount>> found = new HashMap<>();
    for (EmailAddress email : emails) {
      List<CustomerAccount> accounts = withEmail(email.value());
      if (!accounts.isEmpty()) {
        found.put(email, accounts);
      }
    }
    return found;
  }

  synchronized List<CustomerAccount> withEmail(String email) {
    return customers.values().stream()
        .filter(one -> one.email().strip().toLowerCase(Locale.ROOT).equals(email))
        .sorted(
            Comparator.comparing(CustomerSnapshot::createdAt)
                .thenComparing(one -> one.id().value()))
        .map(one -> new CustomerAccount(one, subscriptionsOf(one.id())))
        .toList();
  }

  private List<SubscriptionSnapshot> subscriptionsOf(CustomerId customer) {
    return subscriptions.values().stream()
        .filter(one -> one.customer().equals(customer))
        .sorted(
            Comparator.comparing(SubscriptionSnapshot::createdAt)
                .thenComparing(one -> one.id().value()))
        .toList();
  }

  @Override
  public synchronized Optional<Instant> syncedAt() {
    return syncedAt;
  }

  @Override
  public synchronized void keep(List<CustomerAccount> accounts) {
    accounts.forEach(this::keep);
  }

  private void keep(CustomerAccount account) {
    if (account.customer().deleted()) {
      customers.computeIfPresent(account.customer().id(), (_, known) -> gone(known));
      return;
    }
    keepCustomers(reads, List.of(account.customer()));
    keepSubscriptions(reads, account.subscriptions());
  }

  @Override
  public synchronized Optional<String> account() {
    return owner;
  }

  @Override
  public synchronized void adopt(String account, String name, Instant now) {
    if (owner.isPresent() && !owner.get().equals(account)) {
      throw new IllegalStateException("This data belongs to " + owner.get());
    }
    owner = Optional.of(account);
  }

  @Override
  public synchronized long beginRead(Instant now) {
    return ++reads;
  }

  @Override
  public synchronized void keepCustomers(long read, List<CustomerSnapshot> some) {
    for (CustomerSnapshot one : some) {
      customers.put(one.id(), one);
      seen.put(one.id(), read);
    }
  }

  @Override
  public synchronized void keepSubscriptions(long read, List<SubscriptionSnapshot> some) {
    for (SubscriptionSnapshot one : some) {
      subscriptions.put(one.id(), one);
      seen.put(one.id(), read);
    }
  }

  @Override
  public synchronized void endRead(long read, Instant now) {
    subscriptions.keySet().removeIf(id -> seen.get(id) < read);
    for (CustomerSnapshot one : new ArrayList<>(customers.values())) {
      if (seen.get(one.id()) < read) {
        customers.put(one.id(), gone(one));
      }
    }
    syncedAt = Optional.of(now);
  }

  private static CustomerSnapshot gone(CustomerSnapshot one) {
    return new CustomerSnapshot(
        one.id(),
        one.email(),
        one.name(),
        one.currencyCode(),
        one.balance(),
        true,
        one.createdAt(),
        one.discounts());
  }
}
