package app.rewarddesk.stripe;

import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import com.stripe.model.Price;
import com.stripe.model.SubscriptionItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a subscription pays for, for a person: `Team, 89.00 usd a month`.
final class PlanText {
  private PlanText() {}

  /// @param products the names of the products, by their ids, as far as they are known
  static String of(List<SubscriptionItem> items, Map<String, String> products) {
    String names =
        items.stream()
            .map(item -> name(item.getPrice(), products))
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(" + "));
    String cost = cost(items).orElse("");
    String separator = names.isEmpty() || cost.isEmpty() ? "" : ", ";
    return names + separator + cost;
  }

  private static String name(Price price, Map<String, String> products) {
    return Optional.ofNullable(products.get(price.getProduct()))
        .filter(name -> !name.isEmpty())
        .or(() -> Optional.ofNullable(price.getNickname()))
        .orElse("");
  }

  /// The sum of the items; empty when they are not billed together, or by use.
  private static Optional<String> cost(List<SubscriptionItem> items) {
    List<String> intervals =
        items.stream().map(item -> interval(item.getPrice())).distinct().toList();
    boolean fixed = items.stream().allMatch(PlanText::isFixed);
    if (!fixed || intervals.size() != 1) {
      return Optional.empty();
    }
    long sum =
        items.stream()
            .mapToLong(
                item ->
                    item.getPrice().getUnitAmount()
                        * Objects.requireNonNullElse(item.getQuantity(), 1L))
            .sum();
    return CurrencyCode.parse(items.getFirst().getPrice().getCurrency())
        .map(currency -> new Money(sum, currency).text() + intervals.getFirst());
  }

  private static boolean isFixed(SubscriptionItem item) {
    return item.getPrice().getUnitAmount() != null
        && item.getPrice().getTransformQuantity() == null;
  }

  private static String interval(Price price) {
    return Optional.ofNullable(price.getRecurring())
        .map(
            recurring -> {
              long count = Objects.requireNonNullElse(recurring.getIntervalCount(), 1L);
              return count == 1
                  ? " a " + recurring.getInterval()
                  : " every " + count + " " + recurring.getInterval() + "s";
            })
        .orElse("");
  }
}
