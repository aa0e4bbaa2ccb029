package app.rewarddesk.detection;

import app.rewarddesk.money.CurrencyCode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads a number whose thousands and decimals may be set off in any of the usual ways: `1,234.56`,
/// `1.234,56`, `1 234,56`.
final class NumberText {
  /// Stripe's page "Minimum and maximum charge amounts": at most twelve digits, in the currency
  /// that allows most.
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

  private static final Pattern IN_THREES = Pattern.compile("\\d{1,3}([., ])\\d{3}(\\1\\d{3})*");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private NumberText() {}

  /// @param text digits, dots, commas and spaces; begins and ends with a digit
  static Parsed<Long> minorUnits(String text, CurrencyCode currency) {
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    boolean decimals = last >= 0 && text.indexOf(text.charAt(last)) == last;
    if (decimals && mayBeThousands(text, last)) {
      if (currency.digits() > 0) {
        return new Parsed.Wrong<>("Ambiguous: its sign may be for decimals or for thousands");
      }
      decimals = false;
    }
    return decimals
        ? minorUnits(text.substring(0, last), text.substring(last + 1), currency)
        : minorUnits(text, "", currency);
  }

  /// One sign alone, with three digits behind it and one to three before.
  private static boolean mayBeThousands(String text, int sign) {
    return text.length() - sign == 4 && IN_THREES.matcher(text).matches() && text.charAt(0) != '0';
  }

  private static Parsed<Long> minorUnits(String whole, String fraction, CurrencyCode currency) {
    boolean isWhole = DIGITS.matcher(whole).matches() || IN_THREES.matcher(whole).matches();
    boolean isFraction = fraction.isEmpty() || DIGITS.matcher(fraction).matches();
    if (!isWhole || !isFraction) {
      return new Parsed.Wrong<>("Not an amount");
    }
    if (fraction.length() > currency.digits()) {
      return new Parsed.Wrong<>("More decimals than " + currency + " has");
    }
    BigDecimal minor =
        new BigDecimal(NO_DIGIT.matcher(whole).replaceAll("") + "." + fraction)
            .movePointRight(currency.digits());
    return minor.compareTo(LIMIT) < 0
        ? new Parsed.Value<>(minor.longValueExact())
        : new Parsed.Wrong<>("More than Stripe can charge");
  }
}
