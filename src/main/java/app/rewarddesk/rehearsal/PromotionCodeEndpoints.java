package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// `/v1/promotion_codes`: codes a customer can enter for a coupon.
final class PromotionCodeEndpoints {
  private static final String READ = "rak_promotion_code_read";
  private static final String WRITE = "rak_promotion_code_write";

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters LIST =
      Listing.PAGE
          .and(
              Parameter.truth("active"),
              Parameter.text("code", 500),
              Parameter.text("coupon"),
              Parameter.timeRange("created"),
              Parameter.text("customer"))
          .notSimulated("customer_account");

  private static final Parameters CREATE =
      new Parameters(
              Parameter.truth("active"),
              Parameter.text("code", 500),
              Parameter.text("customer"),
              Parameter.texts("expand", 20),
              Parameter.time("expires_at"),
              Parameter.whole("max_redemptions"),
              Parameter.metadata(),
              Parameter.group(
                      "promotion",
                      Parameter.text("coupon"),
                      Parameter.oneOf("type", "coupon").must())
                  .must(),
              Parameter.group(
                  "restrictions",
                  Parameter.truth("first_time_transaction"),
                  Parameter.whole("minimum_amount"),
                  Parameter.currency("minimum_amount_currency"),
                  Parameter.notSimulated("currency_options")))
          .notSimulated("customer_account");

  private static final Parameters UPDATE =
      new Parameters(
              Parameter.truth("active"),
              Parameter.texts("expand", 20),
              Parameter.metadata().orEmpty())
          .notSimulated("restrictions");

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;
  private final CouponState state;

  PromotionCodeEndpoints(
      Books books, Ids ids, AccountTime time, EventLog events, CouponState state) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
    this.state = state;
  }

  List<Endpoint> all() {
    var many = "/v1/promotion_codes";
    var one = many + "/{id}";
    var type = "promotion_code";
    return List.of(
        new Endpoint("GET", many, READ, LIST, "list:promotion_code", this::list),
        new Endpoint("POST", many, WRITE, CREATE, type, this::create),
        new Endpoint(
            "GET", one, READ, RETRIEVE, type, call -> books.promotionCodes.atUrl(call.id())),
        new Endpoint("POST", one, WRITE, UPDATE, type, this::update));
  }

  private JsonObject list(Call call) {
    Predicate<JsonObject> active =
        code -> call.truth("active").map(is -> is == state.active(code)).orElse(true);
    Predicate<JsonObject> coupon =
        code ->
            call.text("coupon")
                .map(id -> Json.hasText(Json.part(code, "promotion"), "coupon", id))
                .orElse(true);
    Predicate<JsonObject> named =
        code -> call.text("code").map(Json.text(code, "code")::equalsIgnoreCase).orElse(true);
    return Listing.page(
        "/v1/promotion_codes",
        books.promotionCodes.newestFirst(),
        call.values(),
        active
            .and(coupon)
            .and(named)
            .and(Listing.same(call.values(), "customer"))
            .and(Listing.inRange(call.values(), "created")));
  }

  private JsonObject create(Call call) {
    var coupon =
        call.values()
            .group("promotion")
            .text("coupon")
            .orElseThrow(() -> Refusal.missingParameter("promotion[coupon]"));
    state.mustBeValid(books.coupons.named(coupon, "promotion[coupon]"), "promotion[coupon]");
    call.text("customer").ifPresent(id -> books.customers.named(id, "customer"));
    call.whole("expires_at")
        .filter(at -> at <= time.seconds())
        .ifPresent(
            _ -> {
              throw Refusal.wrongValue("expires_at", "expires_at must be in the future.");
            });
    var id = ids.next("promo");
    var code =
        call.text("code").orElseGet(() -> id.substring(id.length() - 8).toUpperCase(Locale.ROOT));
    mustBeFree(code);
    var made = code(call, id, code, coupon);
    books.promotionCodes.add(made);
    events.happened("promotion_code.created", made);
    return made;
  }

  /// A code is unique among the active ones, whatever the letter case.
  private void mustBeFree(String code) {
    books.promotionCodes.newestFirst().stream()
        .filter(other -> Json.text(other, "code").equalsIgnoreCase(code) && state.active(other))
        .findFirst()
        .ifPresent(
            _ -> {
              throw Refusal.wrongValue("code", "An active promotion code " + code + " exists.");
            });
  }

  private JsonObject code(Call call, String id, String code, String coupon) {
    return Json.object()
        .with("id", id)
        .with("object", "promotion_code")
        .with("active", call.truth("active").orElse(true))
        .with("code", code)
        .with("created", time.seconds())
        .with("customer", Metadata.text(call, "customer"))
        .with("customer_account", null)
        .with("expires_at", Metadata.whole(call, "expires_at"))
        .with("livemode", false)
        .with("max_redemptions", Metadata.whole(call, "max_redemptions"))
        .with("metadata", Metadata.given(call))
        .with("promotion", Json.of("type", "coupon", "coupon", coupon))
        .with(
            "restrictions", restrictions(new Call(List.of(), call.values().group("restrictions"))))
        .with("times_redeemed", 0)
        .json();
  }

  private static JsonObject restrictions(Call given) {
    if (given.has("minimum_amount") != given.has("minimum_amount_currency")) {
      throw Refusal.missingParameter(
          given.has("minimum_amount")
              ? "restrictions[minimum_amount_currency]"
              : "restrictions[minimum_amount]");
    }
    return Json.of(
        "first_time_transaction", given.truth("first_time_transaction").orElse(false),
        "minimum_amount", Metadata.whole(given, "minimum_amount"),
        "minimum_amount_currency", Metadata.text(given, "minimum_amount_currency"));
  }

  private JsonObject update(Call call) {
    var code = books.promotionCodes.atUrl(call.id());
    var before = code.deepCopy();
    call.truth("active").ifPresent(active -> code.addProperty("active", active));
    Metadata.update(code, call);
    events.changed("promotion_code.updated", before, code);
    return code;
  }
}
