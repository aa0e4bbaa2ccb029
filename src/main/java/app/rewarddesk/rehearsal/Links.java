package app.rewarddesk.rehearsal;

import static app.rewarddesk.rehearsal.Link.How.ALWAYS_NULL;
import static app.rewarddesk.rehearsal.Link.How.LEFT_OUT;
import static app.rewarddesk.rehearsal.Link.How.PART;
import static app.rewarddesk.rehearsal.Link.How.REFERENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which fields of which objects can be expanded, and what they lead to.
final class Links {
  private static final int DEEPEST = 4;
  private static final String LIST = "list:";
  private static final Map<String, Map<String, Link>> BY_TYPE = new HashMap<>();

  static {
    link("customer", "discount", PART, "discount");
    link("customer", "invoice_credit_balance", LEFT_OUT, "");
    link("customer", "subscriptions", LEFT_OUT, "list:subscription");
    link("customer", "default_source", ALWAYS_NULL, "");
    link("customer", "test_clock", ALWAYS_NULL, "");
    link("subscription", "customer", REFERENCE, "customer");
    link("subscription", "discounts", REFERENCE, "discount");
    link("subscription", "items", PART, "list:subscription_item");
    link("subscription", "latest_invoice", REFERENCE, "invoice");
    link("subscription", "default_payment_method", ALWAYS_NULL, "");
    link("subscription", "schedule", ALWAYS_NULL, "");
    link("subscription", "test_clock", ALWAYS_NULL, "");
    link("subscription_item", "price", PART, "price");
    link("price", "product", REFERENCE, "product");
    link("product", "default_price", REFERENCE, "price");
    link("discount", "customer", REFERENCE, "customer");
    link("discount", "promotion_code", REFERENCE, "promotion_code");
    link("discount", "source", PART, "discount.source");
    link("discount.source", "coupon", REFERENCE, "coupon");
    link("coupon", "applies_to", LEFT_OUT, "");
    link("coupon", "currency_options", LEFT_OUT, "");
    link("promotion_code", "customer", REFERENCE, "customer");
    link("promotion_code", "promotion", PART, "promotion_code.promotion");
    link("promotion_code.promotion", "coupon", REFERENCE, "coupon");
    link("customer_balance_transaction", "customer", REFERENCE, "customer");
    link("customer_balance_transaction", "invoice", REFERENCE, "invoice");
    link("invoice", "customer", REFERENCE, "customer");
    link("invoice", "discounts", REFERENCE, "discount");
    link("invoice", "lines", PART, "list:line_item");
    link("invoice", "parent", PART, "invoice.parent");
    link("invoice", "payments", LEFT_OUT, "list:invoice_payment");
    link("invoice", "total_discount_amounts", PART, "invoice.discount_amount");
    link("invoice.parent", "subscription_details", PART, "invoice.subscription_details");
    link("invoice.subscription_details", "subscription", REFERENCE, "subscription");
    link("invoice.discount_amount", "discount", REFERENCE, "discount");
    link("line_item", "discounts", REFERENCE, "discount");
    link("line_item", "discount_amounts", PART, "invoice.discount_amount");
    link("line_item", "subscription", REFERENCE, "subscription");
    link("line_item", "pricing", PART, "line_item.pricing");
    link("line_item.pricing", "price_details", PART, "line_item.price_details");
    link("line_item.price_details", "price", REFERENCE, "price");
    link("invoice_payment", "invoice", REFERENCE, "invoice");
    link("charge", "customer", REFERENCE, "customer");
    link("charge", "refunds", LEFT_OUT, "list:refund");
    link("refund", "charge", REFERENCE, "charge");
    link("dispute", "charge", REFERENCE, "charge");
    link("checkout.session", "customer", REFERENCE, "customer");
    link("checkout.session", "subscription", REFERENCE, "subscription");
    link("checkout.session", "invoice", REFERENCE, "invoice");
    link("checkout.session", "line_items", LEFT_OUT, "list:item");
    link("item", "price", PART, "price");
  }

  private Links() {}

  /// Refuses a path that leads nowhere or too deep, before anything is done.
  static void check(String type, String path) {
    var names = List.of(path.split("\\.", -1));
    if (names.size() > DEEPEST) {
      throw Refusal.wrongValue(
          "expand", "Only " + DEEPEST + " levels of a property can be expanded: " + path);
    }
    var at = new Link(PART, type);
    for (String name : names) {
      at = of(at.type(), name).orElseThrow(() -> cannotExpand(path));
    }
    if (at.how() == PART) {
      throw cannotExpand(path);
    }
  }

  static Optional<Link> of(String type, String name) {
    if (type.startsWith(LIST)) {
      return name.equals("data")
          ? Optional.of(new Link(PART, type.substring(LIST.length())))
          : Optional.empty();
    }
    return Optional.ofNullable(BY_TYPE.getOrDefault(type, Map.of()).get(name));
  }

  private static Refusal cannotExpand(String path) {
    return Refusal.wrongValue("expand", "This property cannot be expanded (" + path + ").");
  }

  private static void link(String type, String name, Link.How how, String target) {
    BY_TYPE.computeIfAbsent(type, _ -> new HashMap<>()).put(name, new Link(how, target));
  }
}
