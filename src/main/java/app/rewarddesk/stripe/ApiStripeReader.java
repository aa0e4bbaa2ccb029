package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.detection.StripeReader;
import com.stripe.model.Customer;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerListParams;
import com.stripe.param.SubscriptionListParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads Stripe's lists by hand, page by page: stripe-java's own iterator fails on an empty last
/// page. Discounts come with their coupons in the same call (four levels, the most that Stripe
/// expands).
final class ApiStripeReader implements StripeReader {
  private static final Logger LOG = LoggerFactory.getLogger(ApiStripeReader.class);

  private final StripeCalls calls;
  private final ProductNames products;
  private final WhoseKey whose;

  ApiStripeReader(StripeCalls calls, ProductNames products) {
    this.calls = calls;
    this.products = products;
    this.whose = new WhoseKey(calls);
  }

  @Override
  public Account account() {
    return whose.account();
  }

  @Override
  public long requests() {
    return calls.count().all();
  }

  @Override
  public Page<CustomerSnapshot> customers(String after) {
    var params =
        CustomerListParams.builder()
            .setLimit(StripeCalls.PAGE)
            .addExpand("data.discount.source.coupon");
    if (!after.isEmpty()) {
      params.setStartingAfter(after);
    }
    return page(
        calls.ask(
            "read customers after " + after, stripe -> stripe.customers().list(params.build())),
        Customer::getLivemode,
        customers -> customers.stream().map(Snapshots::of).toList());
  }

  @Override
  public Page<SubscriptionSnapshot> subscriptions(String after) {
    var params =
        SubscriptionListParams.builder()
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(StripeCalls.PAGE)
            .addExpand("data.discounts.source.coupon");
    if (!after.isEmpty()) {
      params.setStartingAfter(after);
    }
    return page(
        calls.ask(
            "read subscriptions after " + after,
            stripe -> stripe.subscriptions().list(params.build())),
        Subscription::getLivemode,
        this::snapshots);
  }

  private List<SubscriptionSnapshot> snapshots(List<Subscription> subscriptions) {
    Map<String, String> names =
        products.of(
            subscriptions.stream().flatMap(one -> Snapshots.products(one).stream()).toList(),
            calls);
    return subscriptions.stream().flatMap(one -> snapshot(one, names).stream()).toList();
  }

  private static Optional<SubscriptionSnapshot> snapshot(
      Subscription subscription, Map<String, String> names) {
    Optional<SubscriptionSnapshot> snapshot = Snapshots.of(subscription, names);
    if (snapshot.isEmpty()) {
      LOG.warn(
          "{} is left out: its currency is {}", subscription.getId(), subscription.getCurrency());
    }
    return snapshot;
  }

  private <S extends HasId, T> Page<T> page(
      Outcome<StripeCollection<S>> outcome,
      Function<S, @Nullable Boolean> livemode,
      Function<List<S>, List<T>> snapshots) {
    var ours = calls.key().mode();
    return switch (outcome) {
      case Outcome.Failed<StripeCollection<S>>(var failure) ->
          new Page.Unread<>(Problems.of(failure));
      case Outcome.Done<StripeCollection<S>>(var page)
          when page.getData().stream()
              .anyMatch(one -> Replied.inOtherMode(livemode.apply(one), ours)) ->
          new Page.Unread<>(Problems.otherMode(Replied.otherThan(ours), ours.code()));
      case Outcome.Done<StripeCollection<S>>(var page) ->
          new Page.Of<>(snapshots.apply(page.getData()), StripeCalls.next(page));
    };
  }
}
