package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All objects of one kind, by id and in the order they were created.
final class Table {
  private final String kind;
  private final Map<String, JsonObject> live = new HashMap<>();
  private final Map<String, JsonObject> deleted = new HashMap<>();
  private final List<JsonObject> oldestFirst = new ArrayList<>();
  private final Map<String, List<JsonObject>> byCustomer = new HashMap<>();

  Table(String kind) {
    this.kind = kind;
  }

  /// What Stripe calls such an object in its sentences, such as `customer`.
  String kind() {
    return kind;
  }

  void add(JsonObject object) {
    live.put(Json.text(object, "id"), object);
    oldestFirst.add(object);
    Json.optionalText(object, "customer")
        .ifPresent(
            customer -> byCustomer.computeIfAbsent(customer, _ -> new ArrayList<>()).add(object));
  }

  /// Takes the object out of lists; [#ever] still finds it.
  void delete(String id) {
    var object = get(id);
    live.remove(id);
    deleted.put(id, object);
    take(oldestFirst, id);
    Json.optionalText(object, "customer")
        .ifPresent(customer -> take(byCustomer.getOrDefault(customer, new ArrayList<>()), id));
  }

  /// Drops the oldest objects created before a moment (seconds since 1970), for good.
  void forgetBefore(long moment) {
    int old = 0;
    while (old < oldestFirst.size() && Json.whole(oldestFirst.get(old), "created") < moment) {
      live.remove(Json.text(oldestFirst.get(old), "id"));
      old++;
    }
    oldestFirst.subList(0, old).clear();
  }

  Optional<JsonObject> find(String id) {
    return Optional.ofNullable(live.get(id));
  }

  /// The object, also when it was deleted since.
  Optional<JsonObject> ever(String id) {
    return find(id).or(() -> Optional.ofNullable(deleted.get(id)));
  }

  /// The object that another object refers to; it must exist.
  JsonObject get(String id) {
    return ever(id).orElseThrow(() -> new IllegalStateException("No " + kind + " " + id));
  }

  /// The object the URL names.
  JsonObject atUrl(String id) {
    return find(id).orElseThrow(() -> Refusal.noSuch(kind, id));
  }

  /// The object a parameter names.
  JsonObject named(String id, String param) {
    return find(id).orElseThrow(() -> Refusal.noSuchIn(param, kind, id));
  }

  List<JsonObject> newestFirst() {
    return oldestFirst.reversed();
  }

  /// What belongs to one customer, newest first.
  List<JsonObject> ofCustomer(String customer) {
    return byCustomer.getOrDefault(customer, List.of()).reversed();
  }

  private static void take(List<JsonObject> objects, String id) {
    objects.removeIf(object -> Json.hasText(object, "id", id));
  }
}
