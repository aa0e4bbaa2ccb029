package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.settings.ApiKey;
import com.stripe.Stripe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {
  @TempDir private Path home;

  /// Switched on, stripe-java would send figures of the first call with the second one, and keep an
  /// id for this computer in a file.
  @Test
  void nothingIsReportedBesideTheCallItselfAndNoFileIsWritten() {
    String realHome = System.getProperty("user.home");
    System.setProperty("user.home", home.toString());
    try (var stripe = new CannedStripe();
        var connection =
            new StripeConnection(
                ApiKey.parse("rk_test_abcd1234").orElseThrow(),
                stripe.base(),
                CallRate.UNLIMITED)) {
      stripe.then(200, "{\"id\":\"cus_1\",\"object\":\"customer\"}", "Request-Id", "req_1");
      RewardGateway gateway = connection.gateway();
      gateway.readSubscription(new SubscriptionId("sub_1"), new CustomerId("cus_1"));
      gateway.readSubscription(new SubscriptionId("sub_1"), new CustomerId("cus_1"));

      assertThat(Stripe.enableTelemetry).isFalse();
      assertThat(stripe.asked())
          .hasSize(2)
          .allSatisfy(
              one ->
                  assertThat(one.headers()).noneMatch(name -> name.startsWith("X-stripe-client")));
      assertThat(home).isEmptyDirectory();
    } finally {
      System.setProperty("user.home", realHome);
    }
  }
}
