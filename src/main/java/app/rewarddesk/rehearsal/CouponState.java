package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;

/// Whether coupons and promotion codes can still be used, which depends on the moment.
final class CouponState {
  private final Books books;
  private final AccountTime time;

  CouponState(Books books, AccountTime time) {
    this.books = books;
    this.time = time;
  }

  /// Whether somebody can still get this coupon.
  boolean valid(JsonObject coupon) {
    return !expired(coupon, "redeem_by")
        && !exhausted(coupon)
        && books.coupons.find(Json.text(coupon, "id")).isPresent();
  }

  /// Whether somebody can still use this code.
  boolean active(JsonObject code) {
    var coupon = books.coupons.get(Json.text(Json.part(code, "promotion"), "coupon"));
    return Json.truth(code, "active")
        && !expired(code, "expires_at")
        && !exhausted(code)
        && valid(coupon);
  }

  /// Refuses a coupon that can no longer be given. Stripe's error code for this is not settled.
  void mustBeValid(JsonObject coupon, String param) {
    var id = Json.text(coupon, "id");
    if (expired(coupon, "redeem_by")) {
      throw Refusal.invalid("coupon_expired", param, "Coupon expired: " + id);
    }
    if (exhausted(coupon)) {
      throw Refusal.invalid(
          "coupon_expired", param, "Coupon " + id + " is used up: it reached max_redemptions.");
    }
  }

  private boolean expired(JsonObject object, String until) {
    return Json.optionalWhole(object, until).filter(end -> end <= time.seconds()).isPresent();
  }

  private static boolean exhausted(JsonObject object) {
    return Json.optionalWhole(object, "max_redemptions")
        .filter(most -> Json.whole(object, "times_redeemed") >= most)
        .isPresent();
  }
}
