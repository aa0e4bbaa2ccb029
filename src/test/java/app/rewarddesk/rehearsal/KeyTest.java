package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTest extends RehearsalTest {
  @Test
  void withoutAKeyNothingIsTold() {
    client.useKey("");
    assertThat(client.get("/v1/account").status()).isEqualTo(401);
  }

  @Test
  void anUnknownKeyIsMaskedInTheError() {
    client.useKey("sk_test_secretsecret1234");
    var answer = client.get("/v1/account");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.error().get("message").getAsString())
        .contains("sk_test_*", "1234")
        .doesNotContain("secret");
  }

  @Test
  void aKeyCanComeAsBasicUser() {
    client.useKey("");
    var basic =
        Base64.getEncoder().encodeToString((stripe.key() + ":").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request = client.request("/v1/account");
    assertThat(client.send(request.header("Authorization", "Basic " + basic).GET()).status())
        .isEqualTo(200);
  }

  @Test
  void aRestrictedKeyIsToldWhichPermissionItLacks() {
    restricted("rak_customer_read");
    var answer = client.post("/v1/customers", "email", "a@example.com");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.error().get("code").getAsString()).isEqualTo("more_permissions_required");
    assertThat(answer.error().get("message").getAsString())
        .contains("acct_")
        .contains(
            "Having the 'rak_customer_write' permission would allow this request to continue.");
  }

  @Test
  void writingIncludesReading() {
    restricted("rak_customer_write");
    assertThat(client.get("/v1/customers").status()).isEqualTo(200);
    assertThat(client.get("/v1/coupons").status()).isEqualTo(403);
  }

  @Test
  void aRevokedKeyIsUnknown() {
    restricted("rak_customer_write");
    stripe.revokeKey("rk_test_restricted1");
    assertThat(client.get("/v1/customers").status()).isEqualTo(401);
  }

  @Test
  void theAccountSaysWhoseItIs() {
    var account = client.get("/v1/account").json();
    assertThat(Json.text(Json.part(account, "business_profile"), "name"))
        .isEqualTo("Northwind Software, Inc.");
  }

  private void restricted(String... permissions) {
    stripe.addRestrictedKey("rk_test_restricted1", Set.of(permissions));
    client.useKey("rk_test_restricted1");
  }
}
