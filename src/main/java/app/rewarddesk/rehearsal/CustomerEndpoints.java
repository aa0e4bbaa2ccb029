package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// `/v1/customers`.
final class CustomerEndpoints {
  private static final String READ = "rak_customer_read";
  private static final String WRITE = "rak_customer_write";
  private static final String[] TEXTS = {"description", "email", "name", "phone"};
  private static final String[] ADDRESS = {
    "city", "country", "line1", "line2", "postal_code", "state"
  };

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
        new Endpoint("GET", "/v1/customers", READ, LIST, "list:customer", this::list),
        new Endpoint("POST", "/v1/customers", WRITE, CREATE, "customer", this::create),
        new Endpoint("GET", one, READ, RETRIEVE, "customer", this::retrieve),
        new Endpoint("POST", one, WRITE, UPDATE, "customer", this::update),
        new Endpoint("DELETE", one, WRITE, Parameters.NONE, "customer", this::delete),
        new Endpoint(
            "DELETE", one + "/discount", WRITE, Parameters.NONE, "discount", this::deleteDiscount));
  }

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  private static final Parameters LIST =
      Listing.PAGE
          .and(Parameter.timeRange("created"), Parameter.text("email", 512))
          .notSimulated("test_clock");

  private static final Parameters CREATE =
      new Parameters(
              address(part -> part),
              Parameter.text("description"),
              Parameter.text("email", 512),
              Parameter.texts("expand", 20),
              Parameter.metadata().orEmpty(),
              Parameter.text("name", 256),
              Parameter.text("phone", 20),
              Parameter.texts("preferred_locales", 10))
          .notSimulated(
              "balance",
              "business_name",
              "cash_balance",
              "individual_name",
              "invoice_prefix",
              "invoice_settings",
              "next_invoice_sequence",
              "payment_method",
              "shipping",
              "source",
              "tax",
              "tax_exempt",
              "tax_id_data",
              "test_clock",
              "validate");

  private static final Parameters UPDATE =
      new Parameters(
              address(Parameter::orEmpty),
              Parameter.text("description").orEmpty(),
              Parameter.text("email", 512).orEmpty(),
              Parameter.texts("expand", 20),
              Parameter.metadata().orEmpty(),
              Parameter.text("name", 256).orEmpty(),
              Parameter.text("phone", 20).orEmpty(),
              Parameter.texts("preferred_locales", 10))
          .notSimulated(
              "balance",
              "business_name",
              "cash_balance",
              "default_source",
              "individual_name",
              "invoice_prefix",
              "invoice_settings",
              "next_invoice_sequence",
              "shipping",
              "source",
              "tax",
              "tax_exempt",
              "validate");

  private static Parameter address(UnaryOperator<Parameter> each) {
    return Parameter.group(
            "address", Stream.of(ADDRESS).map(Parameter::text).map(each).toArray(Parameter[]::new))
        .orEmpty();
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
        Json.of(
            "id",
            id,
            "object",
            "customer",
            "address",
            null,
            "balance",
            0,
            "created",
            time.seconds(),
            "currency",
            null,
            "default_source",
            null,
            "delinquent",
            false,
            "description",
            null,
            "discount",
            null,
            "email",
            null,
            "invoice_credit_balance",
            new JsonObject(),
            "invoice_prefix",
            id.substring(id.length() - 8).toUpperCase(Locale.ROOT),
            "invoice_settings",
            Json.of(
                "custom_fields", null,
                "default_payment_method", null,
                "footer", null,
                "rendering_options", null),
            "livemode",
            false,
            "metadata",
            Metadata.given(call),
            "name",
            null,
            "next_invoice_sequence",
            1,
            "phone",
            null,
            "preferred_locales",
            List.of(),
            "shipping",
            null,
            "tax_exempt",
            "none",
            "test_clock",
            null);
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
    for (String name : ADDRESS) {
      address.addProperty(name, call.values().group("address").text(name).orElse(null));
    }
    return address;
  }

  private static JsonObject deleted(String id) {
    return Json.of("id", id, "object", "customer", "deleted", true);
  }
}
