package app.rewarddesk.stripe;

import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.rehearsal.RecordedRequest;
import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import app.rewarddesk.settings.ApiKey;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.ApiResource.RequestMethod;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the tests against the rehearsal Stripe share: an empty account at a fixed time, a
/// connection that does not wait, and short words for what most of them need first.
abstract class RehearsedTest {
  final PassingTime time = new PassingTime();
  RehearsalStripe stripe;
  StripeConnection connection;
  RewardGateway gateway;
  StripeReader reader;
  private final Wire seedWire = new Wire(Duration.ofSeconds(30));
  private StripeClient seed;

  @BeforeEach
  void start() {
    stripe = RehearsalStripe.start(RehearsalOptions.empty().withClock(wall()));
    connection = connect(stripe.key());
    gateway = connection.gateway();
    reader = connection.reader();
    seed =
        StripeClient.builder().setApiKey(stripe.key()).setApiBase(stripe.base().toString()).build();
  }

  /// The clock on the rehearsal's wall.
  InstantSource wall() {
    return () -> Attempts.OPENED;
  }

  @AfterEach
  void stop() {
    connection.close();
    seedWire.close();
    stripe.close();
  }

  final StripeConnection connect(String key) {
    return new StripeConnection(
        ApiKey.parse(key).orElseThrow(),
        new ApiBase(stripe.base()),
        CallRate.UNLIMITED,
        Duration.ofSeconds(5),
        time);
  }

  final String customer(String email) {
    return make("/v1/customers", "email", email, "name", "Ada Lovelace");
  }

  final String product(String name) {
    return make("/v1/products", "name", name);
  }

  final String subscription(String customer) {
    return subscription(customer, product("Team"));
  }

  final String subscription(String customer, String product) {
    String price =
        make(
            "/v1/prices",
            "product",
            product,
            "currency",
            "usd",
            "unit_amount",
            "8900",
            "recurring[interval]",
            "month");
    return make("/v1/subscriptions", "customer", customer, "items[0][price]", price);
  }

  /// The id of what Stripe made of it.
  final String make(String path, String... parameters) {
    return post(path, parameters).get("id").getAsString();
  }

  final JsonObject post(String path, String... parameters) {
    return raw(RequestMethod.POST, path, form(parameters));
  }

  final JsonObject get(String path) {
    return raw(RequestMethod.GET, path, "");
  }

  final JsonObject raw(RequestMethod method, String path, String form) {
    try {
      return JsonParser.parseString(seed.rawRequest(method, path, form).body()).getAsJsonObject();
    } catch (StripeException e) {
      throw new AssertionError(e);
    }
  }

  private static String form(String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  /// The discounts on a subscription.
  final List<String> discounts(String subscription) {
    return get("/v1/subscriptions/" + subscription).getAsJsonArray("discounts").asList().stream()
        .map(id -> id.getAsString())
        .toList();
  }

  final long balance(String customer) {
    return get("/v1/customers/" + customer).get("balance").getAsLong();
  }

  /// The writes that came in since the last [RehearsalStripe#forgetRequests].
  final List<RecordedRequest> writes() {
    return stripe.requests().stream().filter(RecordedRequest::writes).toList();
  }

  /// `name=value` of a request, decoded, in order.
  static List<String> parameters(RecordedRequest request) {
    return Arrays.stream(request.form().split("&"))
        .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
        .toList();
  }

  final void advance(Duration duration) {
    stripe.advance(duration);
  }

  static Instant noon() {
    return Attempts.OPENED;
  }
}
