package app.rewarddesk.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// `/v1/products` and `/v1/prices`.
final class CatalogueEndpoints {
  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters PRODUCTS =
      Listing.PAGE
          .and(
              Parameter.truth("active"),
              Parameter.timeRange("created"),
              Parameter.texts("ids", 100))
          .notSimulated("shippable", "type", "url");

  private static final Parameters CREATE_PRODUCT =
      new Parameters(
              Parameter.truth("active"),
              Parameter.text("description"),
              Parameter.texts("expand", 20),
              Parameter.text("id", 200),
              Parameter.metadata(),
              Parameter.text("name", 250).must())
          .notSimulated(
              "default_price_data",
              "images",
              "marketing_features",
              "package_dimensions",
              "shippable",
              "statement_descriptor",
              "tax_code",
              "type",
              "unit_label",
              "url");

  private static final Parameters PRICES =
      Listing.PAGE
          .and(
              Parameter.truth("active"),
              Parameter.timeRange("created"),
              Parameter.currency("currency"),
              Parameter.text("product"),
              Parameter.oneOf("type", "one_time", "recurring"))
          .notSimulated("lookup_keys", "recurring");

  private static final Parameters CREATE_PRICE =
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
              "billing_scheme",
              "currency_options",
              "custom_unit_amount",
              "lookup_key",
              "product_data",
              "tax_behavior",
              "tiers",
              "tiers_mode",
              "transfer_lookup_key",
              "transform_quantity",
              "unit_amount_decimal");

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  CatalogueEndpoints(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  List<Endpoint> all() {
    var products = "/v1/products";
    var prices = "/v1/prices";
    return List.of(
        new Endpoint("GET", products, "rak_product_read", PRODUCTS, "list:product", this::products),
        new Endpoint(
            "POST", products, "rak_product_write", CREATE_PRODUCT, "product", this::createProduct),
        new Endpoint(
            "GET",
            products + "/{id}",
            "rak_product_read",
            RETRIEVE,
            "product",
            call -> books.products.atUrl(call.id())),
        new Endpoint("GET", prices, "rak_plan_read", PRICES, "list:price", this::prices),
        new Endpoint("POST", prices, "rak_plan_write", CREATE_PRICE, "price", this::createPrice),
        new Endpoint(
            "GET",
            prices + "/{id}",
            "rak_plan_read",
            RETRIEVE,
            "price",
            call -> books.prices.atUrl(call.id())));
  }

  private JsonObject products(Call call) {
    var ids = call.values().texts("ids");
    Predicate<JsonObject> wanted =
        product -> ids.isEmpty() || ids.contains(Json.text(product, "id"));
    return Listing.page(
        "/v1/products",
        books.products.newestFirst(),
        call.values(),
        wanted.and(active(call)).and(Listing.inRange(call.values(), "created")));
  }

  private JsonObject prices(Call call) {
    return Listing.page(
        "/v1/prices",
        books.prices.newestFirst(),
        call.values(),
        active(call)
            .and(Listing.inRange(call.values(), "created"))
            .and(Listing.same(call.values(), "currency"))
            .and(Listing.same(call.values(), "product"))
            .and(Listing.same(call.values(), "type")));
  }

  private static Predicate<JsonObject> active(Call call) {
    return row -> call.truth("active").map(is -> is == Json.truth(row, "active")).orElse(true);
  }

  private JsonObject createProduct(Call call) {
    var id = call.text("id").orElseGet(() -> ids.next("prod"));
    if (books.products.find(id).isPresent()) {
      throw Refusal.invalid("resource_already_exists", "id", "Product already exists: " + id);
    }
    var product =
        Json.of(
            "id",
            id,
            "object",
            "product",
            "active",
            call.truth("active").orElse(true),
            "created",
            time.seconds(),
            "default_price",
            null,
            "description",
            Metadata.text(call, "description"),
            "images",
            List.of(),
            "livemode",
            false,
            "marketing_features",
            List.of(),
            "metadata",
            Metadata.given(call),
            "name",
            call.text("name").orElseThrow(),
            "package_dimensions",
            null,
            "shippable",
            null,
            "statement_descriptor",
            null,
            "tax_code",
            null,
            "type",
            "service",
            "unit_label",
            null,
            "updated",
            time.seconds(),
            "url",
            null);
    books.products.add(product);
    events.happened("product.created", product);
    return product;
  }

  private JsonObject createPrice(Call call) {
    var product = call.text("product").orElseThrow();
    books.products.named(product, "product");
    long amount = call.whole("unit_amount").orElseThrow();
    if (amount < 0) {
      throw Refusal.wrongValue("unit_amount", "unit_amount must not be negative.");
    }
    var price =
        Json.of(
            "id",
            ids.next("price"),
            "object",
            "price",
            "active",
            call.truth("active").orElse(true),
            "billing_scheme",
            "per_unit",
            "created",
            time.seconds(),
            "currency",
            call.text("currency").orElseThrow().toLowerCase(Locale.ROOT),
            "custom_unit_amount",
            null,
            "livemode",
            false,
            "lookup_key",
            null,
            "metadata",
            Metadata.given(call),
            "nickname",
            Metadata.text(call, "nickname"),
            "product",
            product,
            "recurring",
            recurring(call),
            "tax_behavior",
            "unspecified",
            "tiers_mode",
            null,
            "transform_quantity",
            null,
            "type",
            call.has("recurring") ? "recurring" : "one_time",
            "unit_amount",
            amount,
            "unit_amount_decimal",
            String.valueOf(amount));
    books.prices.add(price);
    events.happened("price.created", price);
    return price;
  }

  private static JsonElement recurring(Call call) {
    if (!call.has("recurring")) {
      return JsonNull.INSTANCE;
    }
    var recurring = call.values().group("recurring");
    return Json.of(
        "interval",
        recurring.text("interval").orElseThrow(),
        "interval_count",
        recurring.whole("interval_count").orElse(1L),
        "meter",
        null,
        "trial_period_days",
        null,
        "usage_type",
        "licensed");
  }
}
