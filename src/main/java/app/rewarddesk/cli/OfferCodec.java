package app.rewarddesk.cli;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.money.Money;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/// An offer as JSON, in campaign files and in results.
final class OfferCodec {
  private static final List<String> BUILT = List.of("account_credit", "coupon");
  private static final List<String> LATER = List.of("price", "free_days");

  private OfferCodec() {}

  /// @throws WrongField when it is no offer
  static Offer decode(Fields fields) throws WrongField {
    if (!fields.has("type")) {
      throw fields.wrong("type", "is missing");
    }
    Offer offer =
        fields.word("type", BUILT, LATER).equals("coupon") ? coupon(fields) : credit(fields);
    fields.noOthers();
    return offer;
  }

  private static Offer credit(Fields fields) throws WrongField {
    fields.notBuiltYet("amounts", JsonNull.INSTANCE);
    return new Offer.AccountCredit(fields.money("amount", "currency"));
  }

  private static Offer coupon(Fields fields) throws WrongField {
    fields.notBuiltYet("amountsOff", JsonNull.INSTANCE);
    return new Offer.Coupon(reduction(fields), duration(fields), fields.texts("products"));
  }

  private static Reduction reduction(Fields fields) throws WrongField {
    if (!fields.has("percentOff")) {
      return new Reduction.AmountOff(fields.money("amountOff", "currency"));
    }
    if (fields.has("amountOff")) {
      throw fields.wrong("amountOff", "cannot stand beside percentOff");
    }
    if (fields.has("currency")) {
      throw fields.wrong("currency", "belongs to amountOff, not to percentOff");
    }
    try {
      return new Reduction.PercentOff(fields.decimal("percentOff"));
    } catch (IllegalArgumentException e) {
      throw fields.wrong(
          "percentOff", "must be more than 0 and at most 100, with at most two decimals");
    }
  }

  private static CouponDuration duration(Fields fields) throws WrongField {
    String duration = fields.word("duration", List.of("once", "repeating", "forever"), List.of());
    if (duration.equals("repeating")) {
      if (!fields.has("months")) {
        throw fields.wrong("months", "is missing");
      }
      return new CouponDuration.Repeating(
          fields.whole("months", 1, CouponDuration.Repeating.MOST_MONTHS, 1));
    }
    if (fields.has("months")) {
      throw fields.wrong("months", "belongs to the duration repeating");
    }
    return duration.equals("once") ? new CouponDuration.Once() : new CouponDuration.Forever();
  }

  static JsonObject encode(Offer offer) {
    var json = new JsonObject();
    switch (offer) {
      case Offer.AccountCredit(var amount) -> {
        json.addProperty("type", "account_credit");
        add(json, "amount", amount);
      }
      case Offer.Coupon(var reduction, var duration, var products) -> {
        json.addProperty("type", "coupon");
        switch (reduction) {
          case Reduction.PercentOff(var percent) -> json.addProperty("percentOff", percent);
          case Reduction.AmountOff(var amount) -> add(json, "amountOff", amount);
        }
        add(json, duration);
        if (!products.isEmpty()) {
          var array = new JsonArray();
          products.forEach(array::add);
          json.add("products", array);
        }
      }
    }
    return json;
  }

  private static void add(JsonObject json, String name, Money amount) {
    json.addProperty(name, amount.minor());
    json.addProperty("currency", amount.currency().code());
  }

  private static void add(JsonObject json, CouponDuration duration) {
    switch (duration) {
      case CouponDuration.Once() -> json.addProperty("duration", "once");
      case CouponDuration.Forever() -> json.addProperty("duration", "forever");
      case CouponDuration.Repeating(int months) -> {
        json.addProperty("duration", "repeating");
        json.addProperty("months", months);
      }
    }
  }
}
