package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest extends RehearsalTest {
  @Override
  RehearsalOptions options() {
    return RehearsalOptions.empty().withLimits(new Limits(3, 5));
  }

  @Test
  void anEndpointTakesSoManyASecondWhateverTheId() {
    for (int i = 0; i < 3; i++) {
      assertThat(client.get("/v1/customers/cus_" + i).status()).isEqualTo(404);
    }
    var refused = client.get("/v1/customers/cus_other");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Stripe-Rate-Limited-Reason")).isEqualTo("endpoint-rate");
    assertThat(client.get("/v1/coupons").status()).isEqualTo(200);
  }

  @Test
  void allEndpointsTogetherTakeSoMany() {
    client.get("/v1/customers");
    client.get("/v1/coupons");
    client.get("/v1/products");
    client.get("/v1/prices");
    client.get("/v1/events");
    var refused = client.get("/v1/charges");
    assertThat(refused.header("Stripe-Rate-Limited-Reason")).isEqualTo("global-rate");
  }

  @Test
  void timeMakesRoomAgain() {
    for (int i = 0; i < 4; i++) {
      client.get("/v1/customers");
    }
    clock.move(Duration.ofMillis(400));
    assertThat(client.get("/v1/customers").status()).isEqualTo(200);
    assertThat(client.get("/v1/customers").status()).isEqualTo(429);
  }

  @Test
  void aRefusedRequestHasNoEffect() {
    for (int i = 0; i < 4; i++) {
      client.post("/v1/customers", "email", i + "@example.com");
    }
    assertThat(Json.parts(stripe.state(), "customers")).hasSize(3);
  }
}
