package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/// `/v1/products`.
final class ProductEndpoints {
  private static final String READ = "rak_product_read";
  private static final String WRITE = "rak_product_write";

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters LIST =
      Listing.PAGE
          .and(
              Parameter.truth("active"),
              Parameter.timeRange("created"),
              Parameter.texts("ids", 100))
          .notSimulated("shippable type url");

  private static final Parameters CREATE =
      new Parameters(
              Parameter.truth("active"),
              Parameter.text("description"),
              Parameter.texts("expand", 20),
              Parameter.text("id", 200),
              Parameter.metadata(),
              Parameter.text("name", 250).must())
          .notSimulated(
              """
              default_price_data images marketing_features
              package_dimensions shippable statement_descriptor tax_code
              type unit_label url
              """);

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  ProductEndpoints(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  List<Endpoint> all() {
    var many = "/v1/products";
    return List.of(
        new Endpoint("GET", many, READ, LIST, "list:product", this::list),
        new Endpoint("POST", many, WRITE, CREATE, "product", this::create),
        new Endpoint(
            "GET",
            many + "/{id}",
            READ,
            RETRIEVE,
            "product",
            call -> books.products.atUrl(call.id())));
  }

  private JsonObject list(Call call) {
    var ids = call.values().texts("ids");
    Predicate<JsonObject> wanted =
        product -> ids.isEmpty() || ids.contains(Json.text(product, "id"));
    return Listing.page(
        "/v1/products",
        books.products.newestFirst(),
        call.values(),
        wanted.and(Listing.isActive(call.values())).and(Listing.inRange(call.values(), "created")));
  }

  private JsonObject create(Call call) {
    var id = call.text("id").orElseGet(() -> ids.next("prod"));
    if (books.products.find(id).isPresent()) {
      throw Refusal.invalid("resource_already_exists", "id", "Product already exists: " + id);
    }
    var product =
        Json.object()
            .with("id", id)
            .with("object", "product")
            .with("active", call.truth("active").orElse(true))
            .with("created", time.seconds())
            .with("default_price", null)
            .with("description", Metadata.text(call, "description"))
            .with("images", List.of())
            .with("livemode", false)
            .with("marketing_features", List.of())
            .with("metadata", Metadata.given(call))
            .with("name", call.text("name").orElseThrow())
            .with("package_dimensions", null)
            .with("shippable", null)
            .with("statement_descriptor", null)
            .with("tax_code", null)
            .with("type", "service")
            .with("unit_label", null)
            .with("updated", time.seconds())
            .with("url", null)
            .json();
    books.products.add(product);
    events.happened("product.created", product);
    return product;
  }
}
