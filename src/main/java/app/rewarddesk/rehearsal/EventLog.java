package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What happened in the account. Stripe keeps events for 30 days and writes what they are about in
/// the version of its interface that the *account* is set to, which is older than ours.
final class EventLog {
  static final String API_VERSION = "2024-06-20";
  private static final Duration KEPT_FOR = Duration.ofDays(30);

  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final Presenter presenter;
  private final OldShape oldShape;
  private JsonObject cause = nobody();

  EventLog(Books books, Ids ids, AccountTime time, Presenter presenter) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.presenter = presenter;
    this.oldShape = new OldShape(books, presenter);
  }

  /// What happens from now on is the work of this request.
  void causedBy(Write write) {
    cause = Json.of("id", orNull(write.requestId()), "idempotency_key", orNull(write.key()));
  }

  /// What happens from now on happens by itself.
  void causedByTime() {
    cause = nobody();
  }

  void happened(String type, JsonObject object) {
    add(type, Json.of("object", payload(object)));
  }

  /// An object was changed; `before` is a copy of what it was. No change, no event.
  void changed(String type, JsonObject before, JsonObject object) {
    var previous = new JsonObject();
    for (String name : before.keySet()) {
      if (!before.get(name).equals(object.get(name))) {
        previous.add(name, before.get(name));
      }
    }
    object.keySet().stream()
        .filter(name -> !before.has(name))
        .forEach(name -> previous.add(name, JsonNull.INSTANCE));
    if (previous.size() > 0) {
      add(type, Json.of("object", payload(object), "previous_attributes", previous));
    }
  }

  void forgetOld() {
    books.events.forgetBefore(time.now().minus(KEPT_FOR).getEpochSecond());
  }

  private JsonObject payload(JsonObject object) {
    return oldShape.of(presenter.shown(object));
  }

  private void add(String type, JsonObject data) {
    books.events.add(
        Json.object()
            .with("id", ids.next("evt"))
            .with("object", "event")
            .with("api_version", API_VERSION)
            .with("created", time.seconds())
            .with("data", data)
            .with("livemode", false)
            .with("pending_webhooks", 0)
            .with("request", cause.deepCopy())
            .with("type", type)
            .json());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static JsonObject nobody() {
    return Json.of("id", null, "idempotency_key", null);
  }
}
