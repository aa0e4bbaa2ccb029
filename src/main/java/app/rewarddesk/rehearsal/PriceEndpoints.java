package app.rewarddesk.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/// `/v1/prices`.
final class PriceEndpoints {
  private static final String READ = "rak_plan_read";
  private static final String WRITE = "rak_plan_write";

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters LIST =
      Listing.PAGE
          .and(
              Parameter.truth("active"),
              Parameter.timeRange("created"),
              Parameter.currency("currency"),
              Parameter.text("product"),
              Parameter.oneOf("type", "one_time", "recurring"))
          .notSimulated("lookup_keys recurring");

  private static final Parameters CREATE =
      new Parameters(
              Parameter.truth("active"),
              Parameter.currency("currency").must(),
              Parameter.texts("expand", 20),
              Parameter.metadata(),
              Parameter.text("nickname"),
              Parameter.text("product").must(),
              Parameter.group(
                  "recurring",
                  Parameter.oneOf("interval", "day", "month", "week", "year").must(),
                  Parameter.whole("interval_count"),
                  Parameter.notSimulated("meter"),
                  Parameter.notSimulated("trial_period_days"),
                  Parameter.notSimulated("usage_type")),
              Parameter.whole("unit_amount").must())
          .notSimulated(
              """
              billing_scheme currency_options custom_unit_amount
              lookup_key product_data tax_behavior tiers tiers_mode
              transfer_lookup_key transform_quantity unit_amount_decimal
              """);

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  PriceEndpoints(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  List<Endpoint> all() {
    var many = "/v1/prices";
    return List.of(
        new Endpoint("GET", many, READ, LIST, "list:price", this::list),
        new Endpoint("POST", many, WRITE, CREATE, "price", this::create),
        new Endpoint(
            "GET", many + "/{id}", READ, RETRIEVE, "price", call -> books.prices.atUrl(call.id())));
  }

  private JsonObject list(Call call) {
    return Listing.page(
        "/v1/prices",
        books.prices.newestFirst(),
        call.values(),
        Listing.isActive(call.values())
            .and(Listing.inRange(call.values(), "created"))
            .and(Listing.same(call.values(), "currency"))
            .and(Listing.same(call.values(), "product"))
            .and(Listing.same(call.values(), "type")));
  }

  private JsonObject create(Call call) {
    var product = call.text("product").orElseThrow();
    books.products.named(product, "product");
    long amount = call.whole("unit_amount").orElseThrow();
    if (amount < 0) {
      throw Refusal.wrongValue("unit_amount", "unit_amount must not be negative.");
    }
    var price =
        Json.object()
            .with("id", ids.next("price"))
            .with("object", "price")
            .with("active", call.truth("active").orElse(true))
            .with("billing_scheme", "per_unit")
            .with("created", time.seconds())
            .with("currency", call.text("currency").orElseThrow().toLowerCase(Locale.ROOT))
            .with("custom_unit_amount", null)
            .with("livemode", false)
            .with("lookup_key", null)
            .with("metadata", Metadata.given(call))
            .with("nickname", Metadata.text(call, "nickname"))
            .with("product", product)
            .with("recurring", recurring(call))
            .with("tax_behavior", "unspecified")
            .with("tiers_mode", null)
            .with("transform_quantity", null)
            .with("type", call.has("recurring") ? "recurring" : "one_time")
            .with("unit_amount", amount)
            .with("unit_amount_decimal", String.valueOf(amount))
            .json();
    books.prices.add(price);
    events.happened("price.created", price);
    return price;
  }

  private static JsonElement recurring(Call call) {
    if (!call.has("recurring")) {
      return JsonNull.INSTANCE;
    }
    var recurring = call.values().group("recurring");
    return Json.object()
        .with("interval", recurring.text("interval").orElseThrow())
        .with("interval_count", recurring.whole("interval_count").orElse(1L))
        .with("meter", null)
        .with("trial_period_days", null)
        .with("usage_type", "licensed")
        .json();
  }
}
