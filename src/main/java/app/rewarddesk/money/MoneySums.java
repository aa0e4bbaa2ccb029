package app.rewarddesk.money;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sums per currency, in the order of the currencies' codes. Amounts of different currencies are
/// never added.
///
/// @param amounts at most one per currency
public record MoneySums(List<Money> amounts) {
  public static final MoneySums NONE = new MoneySums(List.of());

  public MoneySums {
    amounts = List.copyOf(amounts);
  }

  /// @throws ArithmeticException when a sum does not fit
  public static MoneySums of(Stream<Money> amounts) {
    Map<CurrencyCode, Money> sums =
        amounts.collect(
            Collectors.toMap(Money::currency, amount -> amount, Money::plus, TreeMap::new));
    return new MoneySums(List.copyOf(sums.values()));
  }

  /// `1,700.00 usd · 450.00 eur`; empty when there is nothing.
  public String text() {
    return amounts.stream().map(Money::text).collect(Collectors.joining(" · "));
  }
}
