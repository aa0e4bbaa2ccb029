package app.rewarddesk.benchmark;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Speaks HTTP with a rehearsal Stripe as any program would.
final class PlainHttp implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StripeProcess stripe;

  PlainHttp(StripeProcess stripe) {
    this.stripe = stripe;
  }

  /// The HTTP status of a write.
  int status(String path, String... parameters) throws IOException, InterruptedException {
    return post(path, parameters).statusCode();
  }

  /// The id of what a write made.
  ///
  /// @throws IOException when it made nothing
  String make(String path, String... parameters) throws IOException, InterruptedException {
    HttpResponse<String> response = post(path, parameters);
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.body());
    }
    return JsonParser.parseString(response.body()).getAsJsonObject().get("id").getAsString();
  }

  /// What the rehearsal tells about itself.
  JsonObject get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request(path).GET().build(), BodyHandlers.ofString());
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private HttpResponse<String> post(String path, String... parameters)
      throws IOException, InterruptedException {
    List<String> form = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      form.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest request =
        request(path).POST(BodyPublishers.ofString(String.join("&", form))).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stripe.base() + path))
        .header("Authorization", "Bearer " + stripe.key());
  }

  @Override
  public void close() {
    http.close();
  }
}
