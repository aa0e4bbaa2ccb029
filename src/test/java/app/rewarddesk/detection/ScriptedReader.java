package app.rewarddesk.detection;

import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Stripe's lists as a test lays them out, page by page, and a note of what was asked.
final class ScriptedReader implements StripeReader {
  final List<String> asked = new ArrayList<>();
  private Account account = new Account.Is("acct_1", "Acme");
  private final Map<String, Page<CustomerSnapshot>> customers = new HashMap<>();
  private final Map<String, Page<SubscriptionSnapshot>> subscriptions = new HashMap<>();

  ScriptedReader() {
    customers.put("", new Page.Of<>(List.of(), ""));
    subscriptions.put("", new Page.Of<>(List.of(), ""));
  }

  ScriptedReader of(Account other) {
    account = other;
    return this;
  }

  ScriptedReader customers(String after, Page<CustomerSnapshot> page) {
    customers.put(after, page);
    return this;
  }

  ScriptedReader subscriptions(String after, Page<SubscriptionSnapshot> page) {
    subscriptions.put(after, page);
    return this;
  }

  @Override
  public Account account() {
    asked.add("account");
    return account;
  }

  @Override
  public long requests() {
    return asked.size();
  }

  @Override
  public Page<CustomerSnapshot> customers(String after) {
    asked.add("customers " + after);
    return customers.get(after);
  }

  @Override
  public Page<SubscriptionSnapshot> subscriptions(String after) {
    asked.add("subscriptions " + after);
    return subscriptions.get(after);
  }
}
