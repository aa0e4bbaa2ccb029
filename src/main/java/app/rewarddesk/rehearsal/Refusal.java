package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;

/// What Stripe says when it does not do what was asked: an HTTP status and an error object.
///
/// It is thrown, because a refusal can come from any depth (a parameter inside a list inside a
/// group, a coupon behind a promotion code) and always ends the request; [Router] is the one place
/// that turns it into a [Reply].
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String INVALID_REQUEST = "invalid_request_error";

  private final int status;
  private final transient JsonObject error;
  private final transient Map<String, String> headers;

  private Refusal(int status, JsonObject error, Map<String, String> headers) {
    super(Json.text(error, "message"), null, false, false);
    this.status = status;
    this.error = error;
    this.headers = Map.copyOf(headers);
  }

  /// A request that Stripe understands and does not accept; `code` and `param` may be empty.
  static Refusal invalid(String code, String param, String message) {
    return of(400, INVALID_REQUEST, code, param, message, Map.of());
  }

  static Refusal unknownParameter(String param) {
    return invalid("parameter_unknown", param, "Received unknown parameter: " + param);
  }

  static Refusal missingParameter(String param) {
    return invalid("parameter_missing", param, "Missing required param: " + param + ".");
  }

  static Refusal emptyParameter(String param) {
    return invalid(
        "parameter_invalid_empty", param, "'" + param + "' was given as an empty string.");
  }

  static Refusal notAnInteger(String param, String given) {
    return invalid("parameter_invalid_integer", param, "Invalid integer: " + given);
  }

  static Refusal wrongValue(String param, String message) {
    return invalid("", param, message);
  }

  /// For what Stripe knows and this simulation does not: said aloud, never ignored.
  static Refusal notSimulated(String param, String what) {
    return invalid(
        "rehearsal_not_simulated", param, "The rehearsal Stripe does not simulate " + what + ".");
  }

  /// The object named by the URL does not exist.
  static Refusal noSuch(String object, String id) {
    var message = "No such " + object + ": '" + id + "'";
    return of(404, INVALID_REQUEST, "resource_missing", "id", message, Map.of());
  }

  /// An object named by a parameter does not exist.
  static Refusal noSuchIn(String param, String object, String id) {
    return invalid("resource_missing", param, "No such " + object + ": '" + id + "'");
  }

  static Refusal noSuchUrl(String method, String path) {
    var message = "Unrecognized request URL (" + method + ": " + path + ").";
    return of(404, INVALID_REQUEST, "", "", message, Map.of());
  }

  static Refusal unauthorized(String message) {
    return of(401, INVALID_REQUEST, "", "", message, Map.of());
  }

  static Refusal missingPermission(String maskedKey, String account, String permission) {
    var message =
        "The provided key '"
            + maskedKey
            + "' does not have the required permissions for this endpoint on account '"
            + account
            + "'. Having the '"
            + permission
            + "' permission would allow this request to continue.";
    return of(403, INVALID_REQUEST, "more_permissions_required", "", message, Map.of());
  }

  static Refusal rateLimited(LimitReason reason, Map<String, String> more) {
    var headers = new HashMap<>(more);
    headers.put("Stripe-Rate-Limited-Reason", reason.word());
    var message = "Too many requests: the limit " + reason.word() + " was passed.";
    return of(429, INVALID_REQUEST, "rate_limit", "", message, headers);
  }

  static Refusal lockTimeout(Map<String, String> headers) {
    var message = "Another request holds this object at the moment.";
    return of(429, INVALID_REQUEST, "lock_timeout", "", message, headers);
  }

  static Refusal keyInUse(String key) {
    var message = "A request with the idempotency key '" + key + "' is still being worked on.";
    return of(409, INVALID_REQUEST, "idempotency_key_in_use", "", message, Map.of());
  }

  static Refusal keyOfAnotherRequest(String key) {
    var message = "The idempotency key '" + key + "' was used with other parameters before.";
    return of(400, "idempotency_error", "", "", message, Map.of());
  }

  static Refusal serverError() {
    return of(500, "api_error", "", "", "Something went wrong inside Stripe.", Map.of());
  }

  Reply reply() {
    return new Reply(status, headers, Json.write(Json.of("error", error)));
  }

  private static Refusal of(
      int status,
      String type,
      String code,
      String param,
      String message,
      Map<String, String> headers) {
    var error = Json.of("message", message, "type", type);
    if (!code.isEmpty()) {
      error.addProperty("code", code);
    }
    if (!param.isEmpty()) {
      error.addProperty("param", param);
    }
    return new Refusal(status, error, headers);
  }
}
