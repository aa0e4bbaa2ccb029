package app.rewarddesk.stripe;

import com.stripe.model.Product;
import com.stripe.model.StripeCollection;
import com.stripe.param.ProductListParams;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The names of products, each asked for once. A list of subscriptions cannot bring them (Stripe
/// expands four levels, they are on the fifth), so they are read by their ids, 100 a call. Without
/// the permission to read products plans go without their names, and nothing else is lost.
final class ProductNames {
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /// The names of these products, as far as Stripe tells.
  Map<String, String> of(Collection<String> products, StripeCalls calls) {
    oneAtATime.lock();
    try {
      List<String> unknown =
          products.stream().distinct().filter(id -> !known.containsKey(id)).toList();
      for (int from = 0; from < unknown.size(); from += (int) StripeCalls.PAGE) {
        int to = (int) Math.min(unknown.size(), from + StripeCalls.PAGE);
        learn(unknown.subList(from, to), calls);
      }
    } finally {
      oneAtATime.unlock();
    }
    return Map.copyOf(known);
  }

  private void learn(List<String> ids, StripeCalls calls) {
    var params = ProductListParams.builder().addAllId(ids).setLimit(StripeCalls.PAGE).build();
    switch (calls.ask("read product names", stripe -> stripe.products().list(params))) {
      case Outcome.Done<StripeCollection<Product>>(var page) -> {
        page.getData().forEach(one -> known.put(one.getId(), nameOf(one)));
        ids.forEach(id -> known.putIfAbsent(id, ""));
      }
      case Outcome.Failed<StripeCollection<Product>>(Failure.Refusal _) ->
          ids.forEach(id -> known.putIfAbsent(id, ""));
      case Outcome.Failed<StripeCollection<Product>> _ -> {
        // logged where it failed; asked again with the next page
      }
    }
  }

  private static String nameOf(Product product) {
    return Objects.requireNonNullElse(product.getName(), "");
  }
}
