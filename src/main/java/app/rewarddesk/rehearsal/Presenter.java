package app.rewarddesk.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/// Makes answers of the objects in the books: fills in what depends on the moment, leaves out what
/// Stripe shows only on demand, and expands.
final class Presenter {
  private final Books books;
  private final CouponState couponState;

  Presenter(Books books, CouponState couponState) {
    this.books = books;
    this.couponState = couponState;
  }

  /// The answer for a kept object or a list of kept objects. The paths were checked by [Links].
  JsonObject present(JsonObject kept, String type, List<String> expand) {
    var answer = shown(kept);
    expand.forEach(path -> grow(answer, type, List.of(path.split("\\.", -1))));
    return answer;
  }

  /// The object as Stripe shows it with nothing expanded; a copy.
  JsonObject shown(JsonObject kept) {
    var answer = kept.deepCopy();
    switch (Json.optionalText(answer, "object").orElse("")) {
      case "list" ->
          answer.add("data", Json.array(Json.data(kept).stream().map(this::shown).toList()));
      case "coupon" -> {
        answer.remove("applies_to");
        answer.remove("currency_options");
        answer.addProperty("valid", couponState.valid(kept));
      }
      case "promotion_code" -> answer.addProperty("active", couponState.active(kept));
      case "customer" -> {
        answer.remove("invoice_credit_balance");
        Json.optionalText(kept, "discount")
            .ifPresent(id -> answer.add("discount", books.discounts.get(id).deepCopy()));
      }
      case "checkout.session" -> answer.remove("line_items");
      default -> {
        // Every other object is shown as it is kept.
      }
    }
    return answer;
  }

  private void grow(JsonObject object, String type, List<String> path) {
    var name = path.getFirst();
    var link = Links.of(type, name).orElseThrow();
    if (link.how() == Link.How.LEFT_OUT && !object.has(name)) {
      object.add(name, leftOut(object, type, name));
    }
    if (object.has(name)) {
      object.add(name, grown(object.get(name), link, path.subList(1, path.size())));
    }
  }

  private JsonElement grown(JsonElement value, Link link, List<String> rest) {
    return switch (value) {
      case JsonArray array ->
          Json.array(array.asList().stream().map(each -> grown(each, link, rest)).toList());
      case JsonObject object -> {
        if (!rest.isEmpty()) {
          grow(object, link.type(), rest);
        }
        yield object;
      }
      case JsonElement id when id.isJsonPrimitive() && link.how() == Link.How.REFERENCE ->
          grown(shown(referred(link.type(), id.getAsString())), link, rest);
      default -> value;
    };
  }

  /// Of a customer that was deleted, an expanded field shows no more than asking for it would.
  private JsonObject referred(String kind, String id) {
    return kind.equals("customer") && books.customers.find(id).isEmpty()
        ? CustomerEndpoints.deleted(id)
        : books.of(kind).orElseThrow().get(id);
  }

  private JsonElement leftOut(JsonObject object, String type, String name) {
    var id = Json.text(object, "id");
    return switch (type + "." + name) {
      case "customer.subscriptions" ->
          list(
              "/v1/customers/" + id + "/subscriptions",
              books.subscriptions.ofCustomer(id).stream()
                  .filter(subscription -> !Json.hasText(subscription, "status", "canceled"))
                  .toList());
      case "invoice.payments" ->
          list("/v1/invoices/" + id + "/payments", belonging(books.invoicePayments, "invoice", id));
      case "charge.refunds" ->
          list("/v1/charges/" + id + "/refunds", belonging(books.refunds, "charge", id));
      default -> books.of(type).orElseThrow().get(id).get(name).deepCopy();
    };
  }

  private JsonObject list(String url, List<JsonObject> rows) {
    return shown(Listing.list(url, rows, false));
  }

  private static List<JsonObject> belonging(Table table, String field, String id) {
    return table.newestFirst().stream().filter(row -> Json.hasText(row, field, id)).toList();
  }
}
