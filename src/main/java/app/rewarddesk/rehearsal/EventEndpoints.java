package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/// `/v1/events`.
final class EventEndpoints {
  private static final String READ = "rak_event_read";
  private static final int TYPES = 20;

  private static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));
  private static final Parameters LIST =
      Listing.PAGE
          .and(
              Parameter.timeRange("created"),
              Parameter.text("type"),
              Parameter.texts("types", TYPES))
          .notSimulated("delivery_success");

  private final Books books;

  EventEndpoints(Books books) {
    this.books = books;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint("GET", "/v1/events", READ, LIST, "list:event", this::list),
        new Endpoint(
            "GET",
            "/v1/events/{id}",
            READ,
            RETRIEVE,
            "event",
            call -> books.events.atUrl(call.id())));
  }

  private JsonObject list(Call call) {
    if (call.has("type") && call.has("types")) {
      throw Refusal.invalid(
          "parameters_exclusive", "types", "Only one of type and types can be given.");
    }
    return Listing.page(
        "/v1/events",
        books.events.newestFirst(),
        call.values(),
        type(call).and(Listing.inRange(call.values(), "created")));
  }

  /// `type` may end in `*`, as `invoice.*`.
  private static Predicate<JsonObject> type(Call call) {
    var wanted = call.text("type").map(List::of).orElseGet(() -> call.values().texts("types"));
    return event ->
        wanted.isEmpty() || wanted.stream().anyMatch(one -> matches(one, Json.text(event, "type")));
  }

  private static boolean matches(String wanted, String type) {
    return wanted.endsWith("*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : type.equals(wanted);
  }
}
