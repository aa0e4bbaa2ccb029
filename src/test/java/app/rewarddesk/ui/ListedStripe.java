package app.rewarddesk.ui;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.detection.StripeReader;
import java.util.ArrayList;
import java.util.List;

/// A Stripe whose lists are what a test put in, or that cannot be read.
public final class ListedStripe implements StripeReader {
  private final List<CustomerAccount> accounts = new ArrayList<>();
  private String problem = "";
  private long requests;

  public void add(CustomerAccount account) {
    accounts.add(account);
  }

  /// From now on nothing can be read; blank: it can again.
  public void failWith(String sentence) {
    problem = sentence;
  }

  @Override
  public Account account() {
    requests++;
    return problem.isEmpty() ? new Account.Is("acct_1", "Northwind") : new Account.Unread(problem);
  }

  @Override
  public long requests() {
    return requests;
  }

  @Override
  public Page<CustomerSnapshot> customers(String after) {
    requests++;
    return new Page.Of<>(accounts.stream().map(CustomerAccount::customer).toList(), "");
  }

  @Override
  public Page<SubscriptionSnapshot> subscriptions(String after) {
    requests++;
    return new Page.Of<>(
        accounts.stream().flatMap(account -> account.subscriptions().stream()).toList(), "");
  }
}
