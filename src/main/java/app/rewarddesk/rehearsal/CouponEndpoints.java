package app.rewarddesk.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// `/v1/coupons`.
final class CouponEndpoints {
  private static final String READ = "rak_coupon_read";
  private static final String WRITE = "rak_coupon_write";
  private static final long LONGEST_VALIDITY = 5L * 366 * 24 * 60 * 60;

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));
  private static final Parameters LIST = Listing.PAGE.and(Parameter.timeRange("created"));

  private static final Parameters CREATE =
      new Parameters(
          Parameter.whole("amount_off"),
          Parameter.group("applies_to", Parameter.texts("products", 100)),
          Parameter.currency("currency"),
          Parameter.groupMap("currency_options", Parameter.whole("amount_off").must()),
          Parameter.oneOf("duration", "forever", "once", "repeating"),
          Parameter.whole("duration_in_months"),
          Parameter.texts("expand", 20),
          Parameter.text("id", 200),
          Parameter.whole("max_redemptions"),
          Parameter.metadata().orEmpty(),
          Parameter.text("name", 40),
          Parameter.decimal("percent_off"),
          Parameter.time("redeem_by"));

  private static final Parameters UPDATE =
      new Parameters(
              Parameter.texts("expand", 20),
              Parameter.metadata().orEmpty(),
              Parameter.text("name", 40).orEmpty())
          .notSimulated("currency_options");

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  CouponEndpoints(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  List<Endpoint> all() {
    var one = "/v1/coupons/{id}";
    return List.of(
        new Endpoint("GET", "/v1/coupons", READ, LIST, "list:coupon", this::list),
        new Endpoint("POST", "/v1/coupons", WRITE, CREATE, "coupon", this::create),
        new Endpoint("GET", one, READ, RETRIEVE, "coupon", call -> books.coupons.atUrl(call.id())),
        new Endpoint("POST", one, WRITE, UPDATE, "coupon", this::update),
        new Endpoint("DELETE", one, WRITE, Parameters.NONE, "coupon", this::delete));
  }

  private JsonObject list(Call call) {
    return Listing.page(
        "/v1/coupons",
        books.coupons.newestFirst(),
        call.values(),
        Listing.inRange(call.values(), "created"));
  }

  private JsonObject create(Call call) {
    check(call);
    var id = call.text("id").orElseGet(() -> ids.next("coupon").substring("coupon_".length(), 15));
    if (books.coupons.find(id).isPresent()) {
      throw Refusal.invalid("resource_already_exists", "id", "Coupon already exists: " + id);
    }
    var coupon =
        Json.object()
            .with("id", id)
            .with("object", "coupon")
            .with("amount_off", Metadata.whole(call, "amount_off"))
            .with("applies_to", appliesTo(call))
            .with("created", time.seconds())
            .with("currency", call.text("currency").map(CouponEndpoints::lower).orElse(null))
            .with("currency_options", currencyOptions(call))
            .with("duration", call.text("duration").orElse("once"))
            .with("duration_in_months", Metadata.whole(call, "duration_in_months"))
            .with("livemode", false)
            .with("max_redemptions", Metadata.whole(call, "max_redemptions"))
            .with("metadata", Metadata.given(call))
            .with("name", Metadata.text(call, "name"))
            .with("percent_off", call.values().decimal("percent_off").orElse(null))
            .with("redeem_by", Metadata.whole(call, "redeem_by"))
            .with("times_redeemed", 0)
            .with("valid", true)
            .json();
    books.coupons.add(coupon);
    events.happened("coupon.created", coupon);
    return coupon;
  }

  private void check(Call call) {
    if (call.has("amount_off") == call.has("percent_off")) {
      throw Refusal.wrongValue(
          "percent_off", "A coupon has either amount_off or percent_off, and one of them.");
    }
    if (call.has("amount_off") && !call.has("currency")) {
      throw Refusal.missingParameter("currency");
    }
    call.whole("amount_off")
        .filter(amount -> amount <= 0)
        .ifPresent(_ -> mustBePositive("amount_off"));
    call.values()
        .decimal("percent_off")
        .filter(percent -> percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)
        .ifPresent(
            _ -> {
              throw Refusal.wrongValue("percent_off", "percent_off must lie between 0 and 100.");
            });
    boolean repeating = call.text("duration").filter("repeating"::equals).isPresent();
    if (repeating != call.has("duration_in_months")) {
      throw repeating
          ? Refusal.missingParameter("duration_in_months")
          : Refusal.wrongValue(
              "duration_in_months", "duration_in_months belongs to the duration repeating.");
    }
    checkLimits(call);
  }

  private void checkLimits(Call call) {
    call.whole("duration_in_months")
        .filter(months -> months <= 0)
        .ifPresent(_ -> mustBePositive("duration_in_months"));
    call.whole("max_redemptions")
        .filter(most -> most <= 0)
        .ifPresent(_ -> mustBePositive("max_redemptions"));
    call.whole("redeem_by")
        .filter(by -> by <= time.seconds() || by > time.seconds() + LONGEST_VALIDITY)
        .ifPresent(
            _ -> {
              throw Refusal.wrongValue(
                  "redeem_by", "redeem_by must be in the future, at most five years ahead.");
            });
    call.values()
        .group("applies_to")
        .texts("products")
        .forEach(product -> books.products.named(product, "applies_to[products]"));
  }

  private JsonObject update(Call call) {
    var coupon = books.coupons.atUrl(call.id());
    var before = coupon.deepCopy();
    Metadata.updateTexts(coupon, call, "name");
    Metadata.update(coupon, call);
    events.changed("coupon.updated", before, coupon);
    return coupon;
  }

  /// Discounts that were given with it stay.
  private JsonObject delete(Call call) {
    var coupon = books.coupons.atUrl(call.id());
    books.coupons.delete(call.id());
    events.happened("coupon.deleted", coupon);
    return Json.of("id", call.id(), "object", "coupon", "deleted", true);
  }

  private static JsonElement appliesTo(Call call) {
    return call.has("applies_to")
        ? Json.of("products", call.values().group("applies_to").texts("products"))
        : JsonNull.INSTANCE;
  }

  private static JsonElement currencyOptions(Call call) {
    if (!call.has("currency_options")) {
      return JsonNull.INSTANCE;
    }
    var options = new JsonObject();
    call.values()
        .groupMap("currency_options")
        .forEach(
            (currency, option) ->
                options.add(
                    lower(currency),
                    Json.of("amount_off", option.whole("amount_off").orElseThrow())));
    return options;
  }

  private static String lower(String currency) {
    return currency.toLowerCase(Locale.ROOT);
  }

  private static void mustBePositive(String param) {
    throw Refusal.wrongValue(param, param + " must be greater than 0.");
  }
}
