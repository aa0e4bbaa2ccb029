package app.rewarddesk.money;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A currency as Stripe writes it: three lower-case letters.
///
/// @param code for example `usd`; always one that Stripe can charge in (Stripe's page "Supported
///   currencies")
public record CurrencyCode(String code) implements Comparable<CurrencyCode> {
  private static final Set<String> WITHOUT_DECIMALS =
      Set.of(
          "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf",
          "xof", "xpf");
  private static final Set<String> WITH_THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
  private static final Set<String> WITH_TWO_DECIMALS =
      Set.of(
          ("aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd"
               + " cad cdf chf cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd"
               + " gtq gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd kzt lak lbp lkr lrd"
               + " lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab"
               + " pen pgk php pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl"
               + " thb tjs top try ttd twd tzs uah ugx usd uyu uzs wst xcd xcg yer zar zmw")
              .split(" "));

  /// @throws IllegalArgumentException when Stripe knows no such currency
  public CurrencyCode {
    if (!isKnown(code)) {
      throw new IllegalArgumentException("Not a currency that Stripe knows: " + code);
    }
  }

  /// The currency that somebody wrote, in any letter case; empty when Stripe knows no such
  /// currency.
  public static Optional<CurrencyCode> parse(String text) {
    String code = text.strip().toLowerCase(Locale.ROOT);
    return isKnown(code) ? Optional.of(new CurrencyCode(code)) : Optional.empty();
  }

  /// How many digits an amount has behind the decimal sign: 0, 2 or 3 (Stripe's page "Zero-decimal
  /// currencies").
  public int digits() {
    if (WITHOUT_DECIMALS.contains(code)) {
      return 0;
    }
    return WITH_THREE_DECIMALS.contains(code) ? 3 : 2;
  }

  private static boolean isKnown(String code) {
    return WITH_TWO_DECIMALS.contains(code)
        || WITHOUT_DECIMALS.contains(code)
        || WITH_THREE_DECIMALS.contains(code);
  }

  @Override
  public int compareTo(CurrencyCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
