package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Fills an account by the same requests a client would send, at moments of the past.
final class Hand {
  private final Account account;

  Hand(Account account) {
    this.account = account;
  }

  /// Does a request at a moment, which must not lie before the last one's.
  JsonObject post(Instant at, String path, String... namesAndValues) {
    return request(at, "POST", path, namesAndValues);
  }

  /// The same with one parameter a line, as `name=value`.
  JsonObject postLines(Instant at, String path, String lines) {
    return post(
        at,
        path,
        lines.lines().flatMap(line -> Stream.of(line.split("=", 2))).toArray(String[]::new));
  }

  JsonObject delete(Instant at, String path) {
    return request(at, "DELETE", path);
  }

  private JsonObject request(Instant at, String method, String path, String... namesAndValues) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    var write = new Write(at, method, path, FormEncoder.encode(form), "", "", Write.Outcome.DONE);
    var reply = account.perform(write);
    if (reply.status() != 200) {
      throw new IllegalStateException(method + " " + path + ": " + reply.body());
    }
    return JsonParser.parseString(reply.body()).getAsJsonObject();
  }
}
