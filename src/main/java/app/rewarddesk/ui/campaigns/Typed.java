package app.rewarddesk.ui.campaigns;

import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers and amounts that a person typed, with either decimal sign.
final class Typed {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,3})?");
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

  private Typed() {}

  /// A number within bounds; empty when the text is none.
  static Optional<Integer> whole(String text, int least, int most) {
    if (!WHOLE.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text.strip());
    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
  }

  /// An amount of more than 0 with no more decimals than the currency has; empty when the text is
  /// none.
  static Optional<Money> money(String text, String currency) {
    return CurrencyCode.parse(currency).flatMap(code -> money(text, code));
  }

  private static Optional<Money> money(String text, CurrencyCode currency) {
    if (!AMOUNT.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    BigDecimal number = decimal(text);
    return number.signum() > 0 && number.scale() <= currency.digits()
        ? Optional.of(
            new Money(number.movePointRight(currency.digits()).longValueExact(), currency))
        : Optional.empty();
  }

  /// A share of more than 0 and at most 100; empty when the text is none.
  static Optional<BigDecimal> percent(String text) {
    if (!PERCENT.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    BigDecimal share = decimal(text);
    return share.signum() > 0 && share.compareTo(BigDecimal.valueOf(100)) <= 0
        ? Optional.of(share)
        : Optional.empty();
  }

  /// Says what is wrong with an amount and its currency, at most one of the two.
  static void findInMoney(
      Map<Field, String> found, String text, String currency, Field amount, Field code) {
    Optional<CurrencyCode> known = CurrencyCode.parse(currency);
    if (known.isEmpty()) {
      found.put(code, "Not a currency that Stripe knows");
    } else if (money(text, known.get()).isEmpty()) {
      int digits = known.get().digits();
      found.put(
          amount,
          digits == 0 ? "A whole number above 0" : "Above 0, at most " + digits + " decimals");
    }
  }

  /// The amount as it would be typed.
  static String text(Money money) {
    return BigDecimal.valueOf(money.minor(), money.currency().digits()).toPlainString();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text.strip().replace(',', '.')).stripTrailingZeros();
  }
}
