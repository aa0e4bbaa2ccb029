package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Stripe's lists: newest first, at most 100 a page, with the cursors `starting_after` (older) and
/// `ending_before` (newer).
final class Listing {
  private static final long DEFAULT_LIMIT = 10;
  private static final long LARGEST_LIMIT = 100;

  static final Parameters PAGE =
      new Parameters(
          Parameter.text("ending_before"),
          Parameter.texts("expand", 20),
          Parameter.whole("limit"),
          Parameter.text("starting_after"));

  private Listing() {}

  /// The asked-for page of those rows that pass the filter.
  static JsonObject page(
      String url, List<JsonObject> newestFirst, Values paging, Predicate<JsonObject> filter) {
    int limit = (int) limit(paging);
    if (paging.has("starting_after") && paging.has("ending_before")) {
      throw Refusal.wrongValue(
          "ending_before", "Only one of starting_after and ending_before can be given.");
    }
    return paging
        .text("ending_before")
        .map(
            cursor -> {
              var newer = newestFirst.subList(0, position(newestFirst, cursor, "ending_before"));
              var found = first(newer.reversed(), filter, limit);
              return list(url, cut(found, limit).reversed(), found.size() > limit);
            })
        .orElseGet(
            () -> {
              int start =
                  paging
                      .text("starting_after")
                      .map(cursor -> position(newestFirst, cursor, "starting_after") + 1)
                      .orElse(0);
              var found = first(newestFirst.subList(start, newestFirst.size()), filter, limit);
              return list(url, cut(found, limit), found.size() > limit);
            });
  }

  static JsonObject list(String url, List<JsonObject> rows, boolean hasMore) {
    return Json.object()
        .with("object", "list")
        .with("data", Json.array(rows))
        .with("has_more", hasMore)
        .with("url", url)
        .json();
  }

  /// Whether a time of the row lies in the range the parameter gives (or none is given).
  static Predicate<JsonObject> inRange(Values values, String name) {
    return row ->
        Json.optionalWhole(row, name).map(at -> within(values, name, at)).orElse(!values.has(name));
  }

  static boolean within(Values values, String name, long at) {
    var bounds = values.group(name);
    return values.whole(name).filter(exact -> exact != at).isEmpty()
        && bounds.whole("gt").filter(bound -> at <= bound).isEmpty()
        && bounds.whole("gte").filter(bound -> at < bound).isEmpty()
        && bounds.whole("lt").filter(bound -> at >= bound).isEmpty()
        && bounds.whole("lte").filter(bound -> at > bound).isEmpty();
  }

  /// Whether a text of the row equals the parameter of the same name (or none is given).
  static Predicate<JsonObject> same(Values values, String name) {
    return row -> values.text(name).map(wanted -> Json.hasText(row, name, wanted)).orElse(true);
  }

  /// Whether the row is active, if the parameter `active` asks.
  static Predicate<JsonObject> isActive(Values values) {
    return row -> values.truth("active").map(is -> is == Json.truth(row, "active")).orElse(true);
  }

  private static long limit(Values paging) {
    long limit = paging.whole("limit").orElse(DEFAULT_LIMIT);
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw Refusal.wrongValue("limit", "limit must lie between 1 and " + LARGEST_LIMIT + ".");
    }
    return limit;
  }

  private static List<JsonObject> first(
      List<JsonObject> rows, Predicate<JsonObject> filter, int limit) {
    return rows.stream().filter(filter).limit(limit + 1L).toList();
  }

  private static List<JsonObject> cut(List<JsonObject> found, int limit) {
    return found.subList(0, Math.min(found.size(), limit));
  }

  private static int position(List<JsonObject> rows, String cursor, String param) {
    return IntStream.range(0, rows.size())
        .filter(i -> Json.hasText(rows.get(i), "id", cursor))
        .findFirst()
        .orElseThrow(() -> Refusal.noSuchIn(param, "object", cursor));
  }
}
