package app.rewarddesk.detection;

import app.rewarddesk.money.CurrencyCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds the currency that the marks around an amount and the currency's own cell agree on.
final class CurrencyMarks {
  /// Signs and the currencies written with them (Unicode CLDR, "narrow symbols").
  private static final Map<String, Set<CurrencyCode>> SIGNS =
      Map.ofEntries(
          sign("$", "usd aud bbd bmd bnd bsd bzd cad clp cop fjd gyd hkd jmd kyd lrd mxn nad nzd"),
          sign("us$", "usd"),
          sign("a$", "aud"),
          sign("c$", "cad"),
          sign("ca$", "cad"),
          sign("nz$", "nzd"),
          sign("hk$", "hkd"),
          sign("s$", "sgd"),
          sign("r$", "brl"),
          sign("€", "eur"),
          sign("£", "gbp egp fkp gip lbp shp"),
          sign("¥", "jpy cny"),
          sign("￥", "jpy cny"),
          sign("₹", "inr"),
          sign("₩", "krw"),
          sign("₪", "ils"),
          sign("₫", "vnd"),
          sign("₱", "php"),
          sign("₺", "try"),
          sign("₴", "uah"),
          sign("₽", "rub"),
          sign("฿", "thb"),
          sign("zł", "pln"),
          sign("kč", "czk"),
          sign("ft", "huf"),
          sign("kr", "sek nok dkk isk"));

  private CurrencyMarks() {}

  /// Whether an amount may carry this mark.
  static boolean isMark(String text) {
    return !meanings(text).isEmpty();
  }

  /// The currency that all agree on.
  ///
  /// @param cell the currency's own cell, a mark or blank
  /// @param marks what stands around the number
  static Parsed<CurrencyCode> agree(String cell, List<String> marks) {
    List<String> all = new ArrayList<>(marks);
    all.add(cell);
    all.removeIf(String::isBlank);
    if (all.isEmpty()) {
      return new Parsed.Wrong<>("The amount has no currency");
    }
    Collection<CurrencyCode> agreed = new TreeSet<>(meanings(all.getFirst()));
    all.forEach(mark -> agreed.retainAll(meanings(mark)));
    return switch (agreed.size()) {
      case 0 -> new Parsed.Wrong<>("The currencies differ: " + String.join(" and ", all));
      case 1 -> new Parsed.Value<>(agreed.iterator().next());
      default -> new Parsed.Wrong<>(all.getFirst() + " may be several currencies: name one");
    };
  }

  private static Set<CurrencyCode> meanings(String mark) {
    String bare = mark.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(SIGNS.get(bare))
        .or(() -> CurrencyCode.parse(bare).map(Set::of))
        .orElse(Set.of());
  }

  private static Map.Entry<String, Set<CurrencyCode>> sign(String sign, String codes) {
    return Map.entry(
        sign, Arrays.stream(codes.split(" ")).map(CurrencyCode::new).collect(Collectors.toSet()));
  }
}
