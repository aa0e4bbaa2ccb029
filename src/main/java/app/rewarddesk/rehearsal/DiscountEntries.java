package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// Reads and checks `discounts[]`: each entry is one of `coupon`, `discount`, `promotion_code`;
/// each coupon counts once, whichever way it comes; at most 20 entries.
///
/// The error codes for duplicates and for the 21st entry are not settled by any public source.
final class DiscountEntries {
  private static final int MOST = 20;
  private static final List<String> NAMES = List.of("coupon", "discount", "promotion_code");

  /// For a new object or a preview.
  static final Parameter OF_NEW = parameter(UnaryOperator.identity());

  /// For an object that exists. The library can also send empty texts inside an entry; an entry of
  /// nothing else is refused.
  static final Parameter OF_EXISTING = parameter(Parameter::orEmpty);

  private final Books books;
  private final CouponState state;

  DiscountEntries(Books books, CouponState state) {
    this.books = books;
    this.state = state;
  }

  /// Whom the discounts are for: what may be reused, and which codes apply.
  ///
  /// @param held ids of the discounts that are on the object already
  /// @param update whether the object exists already
  record Target(JsonObject customer, List<String> held, boolean update) {}

  private static Parameter parameter(UnaryOperator<Parameter> each) {
    return Parameter.groups(
            "discounts",
            Integer.MAX_VALUE,
            NAMES.stream().map(Parameter::text).map(each).toArray(Parameter[]::new))
        .orEmpty();
  }

  List<DiscountEntry> read(List<Values> given, Target target) {
    if (given.size() > MOST) {
      throw Refusal.wrongValue("discounts", "At most " + MOST + " discounts can be given.");
    }
    var entries = new ArrayList<DiscountEntry>();
    var coupons = new HashSet<String>();
    for (int i = 0; i < given.size(); i++) {
      var entry = entry(given.get(i), "discounts[" + i + "]", target);
      if (!coupons.add(entry.coupon())) {
        throw Refusal.wrongValue(
            "discounts[" + i + "]",
            "Each discount has to be unique; the coupon " + entry.coupon() + " comes twice.");
      }
      entries.add(entry);
    }
    return List.copyOf(entries);
  }

  private DiscountEntry entry(Values given, String param, Target target) {
    var names = NAMES.stream().filter(name -> given.text(name).isPresent()).toList();
    if (names.size() != 1) {
      throw Refusal.wrongValue(param, param + " takes exactly one of " + String.join(", ", NAMES));
    }
    var name = names.getFirst();
    var id = given.text(name).orElseThrow();
    var inner = param + "[" + name + "]";
    return switch (name) {
      case "coupon" -> coupon(id, inner);
      case "discount" -> discount(id, inner, target);
      default -> code(id, inner, target);
    };
  }

  private DiscountEntry coupon(String id, String param) {
    var coupon = books.coupons.named(id, param);
    state.mustBeValid(coupon, param);
    return new DiscountEntry.OfCoupon(coupon);
  }

  private DiscountEntry discount(String id, String param, Target target) {
    if (target.held().contains(id)) {
      return new DiscountEntry.Kept(books.discounts.get(id));
    }
    if (Json.hasText(target.customer(), "discount", id)) {
      return new DiscountEntry.Inherited(books.discounts.get(id));
    }
    throw Refusal.noSuchIn(param, "discount", id);
  }

  private DiscountEntry code(String id, String param, Target target) {
    var code = books.promotionCodes.named(id, param);
    var customer = Json.text(target.customer(), "id");
    if (!state.active(code)) {
      throw Refusal.wrongValue(param, "This promotion code cannot be used any more.");
    }
    if (Json.optionalText(code, "customer").filter(only -> !only.equals(customer)).isPresent()) {
      throw Refusal.wrongValue(param, "This promotion code is for another customer.");
    }
    var restrictions = Json.part(code, "restrictions");
    if (target.update() && !Json.isNull(restrictions, "minimum_amount")) {
      throw Refusal.wrongValue(
          param, "A promotion code with a minimum amount cannot be put on a subscription.");
    }
    if (Json.truth(restrictions, "first_time_transaction") && hasPaid(customer)) {
      throw Refusal.wrongValue(param, "This promotion code is for first payments only.");
    }
    return new DiscountEntry.OfCode(code);
  }

  private boolean hasPaid(String customer) {
    return books.charges.ofCustomer(customer).stream()
        .anyMatch(charge -> Json.hasText(charge, "status", "succeeded"));
  }
}
