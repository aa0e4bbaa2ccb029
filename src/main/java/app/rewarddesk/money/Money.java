package app.rewarddesk.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// An amount in the smallest unit of its currency, as Stripe counts.
///
/// @param minor minor units: 2500 is 25.00 usd, 3500 is 3,500 jpy; may be negative
public record Money(long minor, CurrencyCode currency) {

  /// An amount of a currency given by its code.
  ///
  /// @throws IllegalArgumentException when Stripe knows no such currency
  public static Money of(long minor, String currency) {
    return new Money(minor, new CurrencyCode(currency));
  }

  /// The sum.
  ///
  /// @throws IllegalArgumentException when the currencies differ
  /// @throws ArithmeticException when the sum does not fit
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  /// The opposite amount.
  ///
  /// @throws ArithmeticException when there is no such number
  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /// Whether this is as much as the other or more (limits are inclusive).
  ///
  /// @throws IllegalArgumentException when the currencies differ
  public boolean isAtLeast(Money other) {
    requireSameCurrency(other);
    return minor >= other.minor;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  /// The number alone, with thousands and the currency's digits: `1,700.00`.
  public String number() {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(currency.digits());
    return format.format(BigDecimal.valueOf(minor, currency.digits()));
  }

  /// The amount as people read it, the currency behind it: `25.00 usd`, `3,500 jpy`.
  public String text() {
    return number() + " " + currency.code();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
  }
}
