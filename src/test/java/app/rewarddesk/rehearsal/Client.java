package app.rewarddesk.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/// Speaks HTTP with a rehearsal as any program would, without a Stripe library in between.
final class Client implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final RehearsalStripe stripe;
  private String key;

  Client(RehearsalStripe stripe) {
    this.stripe = stripe;
    this.key = stripe.key();
  }

  /// An answer with its JSON read.
  record Answered(int status, HttpResponse<String> response) {
    JsonObject json() {
      return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    JsonObject error() {
      return json().getAsJsonObject("error");
    }

    String text(String name) {
      return json().get(name).getAsString();
    }

    String id() {
      return text("id");
    }

    JsonArray data() {
      return json().getAsJsonArray("data");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  void useKey(String other) {
    key = other;
  }

  Answered get(String path, String... parameters) {
    var query = form(parameters);
    return send(request(path + (query.isEmpty() ? "" : "?" + query)).GET());
  }

  Answered post(String path, String... parameters) {
    return postWithKey("", path, parameters);
  }

  Answered postWithKey(String idempotencyKey, String path, String... parameters) {
    var request = request(path).POST(HttpRequest.BodyPublishers.ofString(form(parameters)));
    if (!idempotencyKey.isEmpty()) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request);
  }

  Answered delete(String path) {
    return send(request(path).DELETE());
  }

  /// The id of what the request made; it must succeed.
  String make(String path, String... parameters) {
    return made(path, parameters).get("id").getAsString();
  }

  /// What the request made; it must succeed.
  JsonObject made(String path, String... parameters) {
    var answer = post(path, parameters);
    if (answer.status() != 200) {
      throw new AssertionError(answer.response().body());
    }
    return answer.json();
  }

  @Override
  public void close() {
    http.close();
  }

  Answered send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answered(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(stripe.base() + path));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  private static String form(String... parameters) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      form.put(parameters[i], parameters[i + 1]);
    }
    return FormEncoder.encode(form);
  }
}
