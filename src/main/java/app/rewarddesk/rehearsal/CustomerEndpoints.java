package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// `/v1/customers`.
final class CustomerEndpoints {
  private static final String READ = "rak_customer_read";
  private static final String WRITE = "rak_customer_write";
  private static final String[] TEXTS = {"description", "email", "name", "phone"};

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;
  private final Discounts discounts;
  private final SubscriptionEnd subscriptionEnd;

  CustomerEndpoints(
      Books books,
      Ids ids,
      AccountTime time,
      EventLog events,
      Discounts discounts,
      SubscriptionEnd subscriptionEnd) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
    this.discounts = discounts;
    this.subscriptionEnd = subscriptionEnd;
  }

  List<Endpoint> all() {
    var one = "/v1/customers/{id}";
    return List.of(
        new Endpoint(
            "GET", "/v1/customers", READ, CustomerParameters.LIST, "list:customer", this::list),
        new Endpoint(
            "POST", "/v1/customers", WRITE, CustomerParameters.CREATE, "customer", this::create),
        new Endpoint("GET", one, READ, CustomerParameters.RETRIEVE, "customer", this::retrieve),
        new Endpoint("POST", one, WRITE, CustomerParameters.UPDATE, "customer", this::update),
        new Endpoint("DELETE", one, WRITE, Parameters.NONE, "customer", this::delete),
        new Endpoint(
            "DELETE", one + "/discount", WRITE, Parameters.NONE, "discount", this::deleteDiscount));
  }

  private JsonObject list(Call call) {
    Predicate<JsonObject> filter =
        Listing.inRange(call.values(), "created").and(Listing.same(call.values(), "email"));
    return Listing.page("/v1/customers", books.customers.newestFirst(), call.values(), filter);
  }

  /// A deleted customer answers 200 with little more than `deleted`.
  private JsonObject retrieve(Call call) {
    return books
        .customers
        .find(call.id())
        .orElseGet(
            () -> {
              if (books.customers.ever(call.id()).isEmpty()) {
                throw Refusal.noSuch("customer", call.id());
              }
              return deleted(call.id());
            });
  }

  JsonObject create(Call call) {
    var id = ids.next("cus");
    var customer =
        Json.object()
            .with("id", id)
            .with("object", "customer")
            .with("address", null)
            .with("balance", 0)
            .with("created", time.seconds())
            .with("currency", null)
            .with("default_source", null)
            .with("delinquent", false)
            .with("description", null)
            .with("discount", null)
            .with("email", null)
            .with("invoice_credit_balance", new JsonObject())
            .with("invoice_prefix", id.substring(id.length() - 8).toUpperCase(Locale.ROOT))
            .with(
                "invoice_settings",
                Json.object()
                    .with("custom_fields", null)
                    .with("default_payment_method", null)
                    .with("footer", null)
                    .with("rendering_options", null)
                    .json())
            .with("livemode", false)
            .with("metadata", Metadata.given(call))
            .with("name", null)
            .with("next_invoice_sequence", 1)
            .with("phone", null)
            .with("preferred_locales", List.of())
            .with("shipping", null)
            .with("tax_exempt", "none")
            .with("test_clock", null)
            .json();
    fill(customer, call);
    books.customers.add(customer);
    events.happened("customer.created", customer);
    return customer;
  }

  private JsonObject update(Call call) {
    var customer = books.customers.atUrl(call.id());
    var before = customer.deepCopy();
    fill(customer, call);
    Metadata.update(customer, call);
    events.changed("customer.updated", before, customer);
    return customer;
  }

  /// Cancels the customer's subscriptions at once and takes the customer out of every list.
  private JsonObject delete(Call call) {
    var customer = books.customers.atUrl(call.id());
    books.subscriptions.ofCustomer(call.id()).stream()
        .filter(SubscriptionEnd::isLive)
        .forEach(subscriptionEnd::cancel);
    books.customers.delete(call.id());
    events.happened("customer.deleted", customer);
    return deleted(call.id());
  }

  private JsonObject deleteDiscount(Call call) {
    var customer = books.customers.atUrl(call.id());
    var discount =
        Json.optionalText(customer, "discount")
            .orElseThrow(() -> Refusal.noSuch("discount", call.id()));
    return discounts.removeFromCustomer(customer, discount);
  }

  private static void fill(JsonObject customer, Call call) {
    Metadata.updateTexts(customer, call, TEXTS);
    if (call.has("preferred_locales")) {
      customer.add("preferred_locales", Json.texts(call.values().texts("preferred_locales")));
    }
    if (call.has("address")) {
      customer.add("address", call.values().cleared("address") ? JsonNull.INSTANCE : address(call));
    }
  }

  private static JsonObject address(Call call) {
    var address = new JsonObject();
    for (String name : CustomerParameters.ADDRESS) {
      address.addProperty(name, call.values().group("address").text(name).orElse(null));
    }
    return address;
  }

  static JsonObject deleted(String id) {
    return Json.of("id", id, "object", "customer", "deleted", true);
  }
}
