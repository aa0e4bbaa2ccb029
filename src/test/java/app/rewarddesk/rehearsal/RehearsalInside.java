package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The rehearsal Stripe without its HTTP: requests are handed in, so that a simulation decides what
/// happens on the way and thousands of accounts can be lived through.
public final class RehearsalInside {
  private static final String KEY = ApiKeys.DEFAULT;

  private final Ids requestIds = new Ids(1);
  private final Clerk clerk;

  /// @param wall the clock by which the account lives
  public RehearsalInside(InstantSource wall) {
    Account account = new Founding(Seed.EMPTY, wall.instant()).found(wall, List.of());
    clerk =
        new Clerk(
            account,
            Journal.none(),
            new ApiKeys(AccountOpening.ACCOUNT_ID),
            new RateGate(Limits.NONE, wall),
            new Pauses(Duration.ZERO));
  }

  /// A request as it leaves its caller.
  ///
  /// @param form query and body, encoded
  /// @param key the idempotency key, empty for none
  public record Asked(
      String method, String path, String form, String authorization, String version, String key) {}

  /// What Stripe said.
  public record Told(int status, Map<String, String> headers, String body) {}

  /// A secret key that is accepted.
  public static String key() {
    return KEY;
  }

  /// Stripe works on a request. Of faults only those that happen inside of Stripe are taken.
  public Told serve(Asked asked, Fault fault) {
    var reply =
        clerk.serve(
            new Request(
                requestIds.next("req"),
                asked.method(),
                asked.path(),
                asked.form(),
                asked.version(),
                asked.authorization(),
                asked.key()),
            fault);
    return new Told(reply.status(), reply.headers(), reply.body());
  }

  /// Somebody else's request, or one of `/rehearsal/…`, which nothing happens to.
  ///
  /// @throws IllegalStateException when it is refused
  public JsonObject ask(String method, String path, String... namesAndValues) {
    Map<String, String> form = new java.util.LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    var told =
        serve(
            new Asked(method, path, FormEncoder.encode(form), "Bearer " + KEY, "", ""),
            new Fault.None());
    if (told.status() != 200) {
      throw new IllegalStateException(method + " " + path + ": " + told.body());
    }
    return JsonParser.parseString(told.body()).getAsJsonObject();
  }
}
