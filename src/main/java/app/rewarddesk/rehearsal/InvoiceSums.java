package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Takes discounts off the lines of an invoice, one after the other: 20 % and then 5.00 is another
/// amount than 5.00 and then 20 %. Percentages are rounded half up to the currency's smallest unit.
final class InvoiceSums {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Books books;

  InvoiceSums(Books books) {
    this.books = books;
  }

  /// Fills in the invoice's discounts and totals.
  ///
  /// @param discounts in the order they count
  void sum(JsonObject invoice, List<JsonObject> discounts) {
    var lines = Json.data(Json.part(invoice, "lines"));
    long subtotal = lines.stream().mapToLong(line -> Json.whole(line, "amount")).sum();
    var left = new ArrayList<>(lines.stream().map(line -> Json.whole(line, "amount")).toList());
    var totals = new ArrayList<JsonObject>();
    lines.forEach(line -> line.add("discount_amounts", Json.array(List.of())));
    for (JsonObject discount : discounts) {
      long off = takeOff(invoice, lines, left, discount);
      totals.add(amount(off, discount));
    }
    long total = left.stream().mapToLong(Long::longValue).sum();
    invoice.addProperty("subtotal", subtotal);
    invoice.addProperty("subtotal_excluding_tax", subtotal);
    invoice.add("total_discount_amounts", Json.array(totals));
    invoice.addProperty("total", total);
    invoice.addProperty("total_excluding_tax", total);
  }

  private long takeOff(
      JsonObject invoice, List<JsonObject> lines, List<Long> left, JsonObject discount) {
    var coupon = books.coupons.get(Discounts.coupon(discount));
    var eligible = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (left.get(i) > 0 && applies(coupon, lines.get(i))) {
        eligible.add(i);
      }
    }
    long base = eligible.stream().mapToLong(left::get).sum();
    long off = Math.min(base, value(coupon, base, Json.text(invoice, "currency")));
    spread(off, base, eligible, lines, left, discount);
    return off;
  }

  /// An amount in another currency than the invoice's counts for nothing.
  private static long value(JsonObject coupon, long base, String currency) {
    if (!Json.isNull(coupon, "percent_off")) {
      return coupon
          .get("percent_off")
          .getAsBigDecimal()
          .multiply(BigDecimal.valueOf(base))
          .divide(HUNDRED, 0, RoundingMode.HALF_UP)
          .longValueExact();
    }
    if (Json.hasText(coupon, "currency", currency)) {
      return Json.whole(coupon, "amount_off");
    }
    if (!Json.isNull(coupon, "currency_options")
        && Json.part(coupon, "currency_options").has(currency)) {
      return Json.whole(Json.part(Json.part(coupon, "currency_options"), currency), "amount_off");
    }
    return 0;
  }

  /// Shares an amount among the lines by their sizes. No line gets more than is left of it: what is
  /// open never exceeds what the lines still to come have left.
  private static void spread(
      long off,
      long base,
      List<Integer> eligible,
      List<JsonObject> lines,
      List<Long> left,
      JsonObject discount) {
    long open = off;
    long openBase = base;
    for (int i : eligible) {
      long share = open * left.get(i) / openBase;
      lines.get(i).getAsJsonArray("discount_amounts").add(amount(share, discount));
      openBase -= left.get(i);
      open -= share;
      left.set(i, left.get(i) - share);
    }
  }

  private static boolean applies(JsonObject coupon, JsonObject line) {
    if (!Json.truth(line, "discountable")) {
      return false;
    }
    if (Json.isNull(coupon, "applies_to")) {
      return true;
    }
    var details = Json.part(Json.part(line, "pricing"), "price_details");
    return Json.textList(Json.part(coupon, "applies_to"), "products")
        .contains(Json.text(details, "product"));
  }

  private static JsonObject amount(long amount, JsonObject discount) {
    return Json.of("amount", amount, "discount", discount.get("id"));
  }
}
