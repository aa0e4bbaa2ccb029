package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;

/// One entry of a `discounts[]` parameter, found and checked.
sealed interface DiscountEntry {
  /// The coupon it comes from, whichever way.
  String coupon();

  /// A coupon, given anew.
  record OfCoupon(JsonObject object) implements DiscountEntry {
    @Override
    public String coupon() {
      return Json.text(object, "id");
    }
  }

  /// A coupon, given anew by a promotion code of it.
  record OfCode(JsonObject code) implements DiscountEntry {
    @Override
    public String coupon() {
      return Json.text(Json.part(code, "promotion"), "coupon");
    }
  }

  /// A discount that is on the subscription already and stays.
  record Kept(JsonObject discount) implements DiscountEntry {
    @Override
    public String coupon() {
      return Discounts.coupon(discount);
    }
  }

  /// A discount of the customer, taken over for the subscription.
  record Inherited(JsonObject discount) implements DiscountEntry {
    @Override
    public String coupon() {
      return Discounts.coupon(discount);
    }
  }
}
