package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/// `/rehearsal/process/…`: faults, weather, keys and the request log for tests in another process.
/// They are not part of the account and end with the process.
final class ProcessEndpoints {
  private static final Parameters FAULT =
      new Parameters(
          Parameter.text("method"),
          Parameter.text("path"),
          Parameter.oneOf("when", "next", "first", "nth", "every_nth", "always"),
          Parameter.whole("n"),
          Parameter.oneOf(
                  "fault",
                  "rate_limited",
                  "lock_timeout",
                  "invalid_key",
                  "missing_permission",
                  "key_in_use",
                  "server_error",
                  "bad_gateway",
                  "dropped",
                  "late",
                  "half_answer",
                  "garbage",
                  "slow")
              .must(),
          Parameter.oneOf("moment", "before_effect", "after_effect"),
          Parameter.oneOf(
              "reason",
              "global-rate",
              "endpoint-rate",
              "global-concurrency",
              "endpoint-concurrency",
              "resource-specific"),
          Parameter.oneOf("should_retry", "yes", "no", "unsaid"),
          Parameter.text("permission"),
          Parameter.whole("retry_after"),
          Parameter.whole("milliseconds"));
  private static final Parameters WEATHER =
      new Parameters(
          Parameter.oneOf("weather", "sunshine", "slow", "rate_limited", "dropping", "storm")
              .must(),
          Parameter.whole("seed"));

  private final Faults faults;
  private final Sky sky;
  private final ApiKeys keys;
  private final RequestLog log;

  ProcessEndpoints(Faults faults, Sky sky, ApiKeys keys, RequestLog log) {
    this.faults = faults;
    this.sky = sky;
    this.keys = keys;
    this.log = log;
  }

  List<Endpoint> all() {
    return List.of(
        endpoint("POST", "faults", FAULT, this::order),
        endpoint("DELETE", "faults", Parameters.NONE, _ -> done(faults::clear)),
        endpoint("GET", "weather", Parameters.NONE, _ -> weather()),
        endpoint("POST", "weather", WEATHER, this::changeWeather),
        endpoint(
            "POST",
            "keys",
            new Parameters(Parameter.text("key").must(), Parameter.texts("permissions", 100)),
            this::addKey),
        endpoint("GET", "requests", Parameters.NONE, _ -> requests()),
        endpoint("DELETE", "requests", Parameters.NONE, _ -> done(log::clear)));
  }

  private static Endpoint endpoint(
      String method, String path, Parameters parameters, Endpoint.Action action) {
    return new Endpoint(method, Endpoint.PROCESS + path, "", parameters, "rehearsal", action);
  }

  private JsonObject order(Call call) {
    var match = RequestMatch.of(call.text("method").orElse("*"), call.text("path").orElse("*"));
    var fault = fault(call);
    long n = call.whole("n").orElse(1L);
    switch (call.text("when").orElse("next")) {
      case "first" -> faults.first(match, n, fault);
      case "nth" -> faults.nth(match, n, fault);
      case "every_nth" -> faults.everyNth(match, n, fault);
      case "always" -> faults.always(match, fault);
      default -> faults.next(match, fault);
    }
    return Json.of("ordered", true);
  }

  private static Fault fault(Call call) {
    Supplier<Fault.Moment> moment =
        () ->
            Fault.Moment.valueOf(
                call.text("moment").orElse("before_effect").toUpperCase(Locale.ROOT));
    return switch (call.text("fault").orElseThrow()) {
      case "rate_limited" ->
          new Fault.RateLimited(
              reason(call), Duration.ofSeconds(call.whole("retry_after").orElse(0L)));
      case "lock_timeout" ->
          new Fault.LockTimeout(
              Fault.RetryAdvice.valueOf(
                  call.text("should_retry").orElse("unsaid").toUpperCase(Locale.ROOT)));
      case "invalid_key" -> new Fault.InvalidKey();
      case "missing_permission" ->
          new Fault.MissingPermission(call.text("permission").orElse("rak_customer_write"));
      case "key_in_use" -> new Fault.KeyInUse();
      case "server_error" -> new Fault.ServerError(moment.get());
      case "bad_gateway" -> new Fault.BadGateway(moment.get());
      case "dropped" -> new Fault.Dropped(moment.get());
      case "late" -> new Fault.Late(delay(call));
      case "half_answer" -> new Fault.HalfAnswer();
      case "garbage" -> new Fault.Garbage();
      default -> new Fault.Slow(delay(call));
    };
  }

  private static Duration delay(Call call) {
    return Duration.ofMillis(call.whole("milliseconds").orElse(1000L));
  }

  private static LimitReason reason(Call call) {
    return LimitReason.valueOf(
        call.text("reason").orElse("endpoint-rate").toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private JsonObject changeWeather(Call call) {
    var weather = Weather.valueOf(call.text("weather").orElseThrow().toUpperCase(Locale.ROOT));
    sky.change(weather, call.whole("seed").orElse(0L));
    return weather();
  }

  private JsonObject weather() {
    return Json.of("weather", sky.weather().word());
  }

  private JsonObject addKey(Call call) {
    var key = call.text("key").orElseThrow();
    if (call.has("permissions")) {
      keys.addRestricted(key, Set.copyOf(call.values().texts("permissions")));
    } else {
      keys.addSecret(key);
    }
    return Json.of("added", true);
  }

  private JsonObject requests() {
    return Json.of(
        "requests",
        Json.array(
            log.all().stream()
                .map(
                    request ->
                        Json.object()
                            .with("method", request.method())
                            .with("path", request.path())
                            .with("form", request.form())
                            .with("idempotency_key", request.idempotencyKey())
                            .with("request_id", request.requestId())
                            .with("status", request.status())
                            .json())
                .toList()));
  }

  private static JsonObject done(Runnable action) {
    action.run();
    return Json.of("done", true);
  }
}
