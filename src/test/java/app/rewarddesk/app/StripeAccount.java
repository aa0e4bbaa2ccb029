package app.rewarddesk.app;

import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// An account at a rehearsal Stripe, filled and looked at over HTTP by somebody else than the
/// program under test.
final class StripeAccount implements AutoCloseable {
  private static final String REQUESTS = "/rehearsal/process/requests";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final String key;
  private final Runnable end;

  /// One that runs somewhere.
  ///
  /// @param end is run when the account is closed
  StripeAccount(URI base, String key, Runnable end) {
    this.base = base;
    this.key = key;
    this.end = end;
  }

  /// An empty one in this process.
  static StripeAccount empty() {
    return of(RehearsalStripe.start(RehearsalOptions.empty()));
  }

  static StripeAccount of(RehearsalStripe stripe) {
    return new StripeAccount(stripe.base(), stripe.key(), stripe::close);
  }

  URI base() {
    return base;
  }

  String key() {
    return key;
  }

  String product(String name) {
    return make("/v1/products", "name", name);
  }

  String monthly(String product, String currency, long amount) {
    return make(
        "/v1/prices",
        "product",
        product,
        "currency",
        currency,
        "unit_amount",
        String.valueOf(amount),
        "recurring[interval]",
        "month");
  }

  String customer(String email) {
    return make("/v1/customers", "email", email);
  }

  String subscription(String customer, String price, String... more) {
    List<String> parameters =
        new ArrayList<>(List.of("customer", customer, "items[0][price]", price));
    parameters.addAll(List.of(more));
    return make("/v1/subscriptions", parameters.toArray(String[]::new));
  }

  /// The id of what a request made.
  String make(String path, String... parameters) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(form(parameters))))
        .get("id")
        .getAsString();
  }

  /// Asks for something that is no part of Stripe's interface.
  void control(String path, String... parameters) {
    var _ = send(request(path).POST(HttpRequest.BodyPublishers.ofString(form(parameters))));
  }

  /// The methods of the requests for Stripe that came in since that was last asked.
  List<String> requestsSince() {
    List<String> methods =
        send(request(REQUESTS).GET()).getAsJsonArray("requests").asList().stream()
            .map(one -> one.getAsJsonObject().get("method").getAsString())
            .toList();
    delete(REQUESTS);
    return methods;
  }

  void delete(String path) {
    send(request(path).DELETE());
  }

  /// Everything of a kind that the account holds.
  List<JsonObject> all(String kind) {
    return StreamSupport.stream(
            send(request("/rehearsal/state").GET()).getAsJsonArray(kind).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /// Everything of a kind that is kept by its id.
  Map<String, JsonObject> map(String kind) {
    return send(request("/rehearsal/state").GET()).getAsJsonObject(kind).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getAsJsonObject()));
  }

  @Override
  public void close() {
    http.close();
    end.run();
  }

  private static String form(String... parameters) {
    var form = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(parameters[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Authorization", "Bearer " + key);
  }

  private JsonObject send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(response.body());
      }
      return JsonParser.parseString(response.body()).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
