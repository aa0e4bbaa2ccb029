package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentTest extends RehearsalTest {
  private String price;
  private JsonObject charge;

  @BeforeEach
  void pay() {
    price = monthlyPrice();
    subscription(customer("ada@example.com"), price);
    charge = client.get("/v1/charges").data().get(0).getAsJsonObject();
  }

  @Test
  void theInvoiceOfAChargeIsFoundByItsPaymentIntent() {
    subscription(customer("other@example.com"), price);
    var payments =
        client
            .get(
                "/v1/invoice_payments",
                "payment[type]",
                "payment_intent",
                "payment[payment_intent]",
                Json.text(charge, "payment_intent"))
            .data();
    assertThat(payments).hasSize(1);
    var invoice = Json.text(payments.get(0).getAsJsonObject(), "invoice");
    assertThat(client.get("/v1/invoices/" + invoice).text("customer"))
        .isEqualTo(Json.text(charge, "customer"));
  }

  @Test
  void aRefundWithoutAmountGivesEverythingBack() {
    client.made("/v1/refunds", "charge", Json.text(charge, "id"));
    var after = client.get("/v1/charges/" + Json.text(charge, "id")).json();
    assertThat(Json.truth(after, "refunded")).isTrue();
    assertThat(Json.whole(after, "amount_refunded")).isEqualTo(4900);
    assertThat(eventTypes()).contains("refund.created", "charge.refunded");
  }

  @Test
  void aPartCanBeRefundedButNotMoreThanIsLeft() {
    client.made("/v1/refunds", "charge", Json.text(charge, "id"), "amount", "4000");
    var after = client.get("/v1/charges/" + Json.text(charge, "id")).json();
    assertThat(Json.truth(after, "refunded")).isFalse();
    assertThat(
            client.post("/v1/refunds", "charge", Json.text(charge, "id"), "amount", "901").status())
        .isEqualTo(400);
  }

  @Test
  void aDisputeMarksTheChargeAndIsDecided() {
    var dispute =
        stripe.control(
            "POST", "/rehearsal/charges/" + Json.text(charge, "id") + "/dispute", Map.of());
    assertThat(Json.truth(client.get("/v1/charges/" + Json.text(charge, "id")).json(), "disputed"))
        .isTrue();
    stripe.control(
        "POST",
        "/rehearsal/disputes/" + Json.text(dispute, "id") + "/decide",
        Map.of("status", "lost"));
    assertThat(client.get("/v1/disputes/" + Json.text(dispute, "id")).text("status"))
        .isEqualTo("lost");
    assertThat(eventTypes()).contains("charge.dispute.created", "charge.dispute.closed");
  }

  @Test
  void aCheckoutLeavesCustomerSubscriptionAndSession() {
    coupon("id", "C", "percent_off", "50");
    var code =
        client.make(
            "/v1/promotion_codes",
            "promotion[type]",
            "coupon",
            "promotion[coupon]",
            "C",
            "restrictions[first_time_transaction]",
            "true");
    var session =
        stripe.control(
            "POST",
            "/rehearsal/checkout",
            Map.of(
                "email",
                "new@example.com",
                "price",
                price,
                "promotion_code",
                code,
                "client_reference_id",
                "ADA42"));
    assertThat(Json.whole(session, "amount_total")).isEqualTo(2450);
    assertThat(Json.text(session, "payment_status")).isEqualTo("paid");
    assertThat(Json.text(session, "client_reference_id")).isEqualTo("ADA42");
    var listed =
        client.get("/v1/checkout/sessions", "customer_details[email]", "new@example.com").data();
    assertThat(listed).hasSize(1);
    assertThat(eventTypes()).contains("checkout.session.completed");
  }

  @Test
  void aCodeForFirstPaymentsIsNotForOldCustomers() {
    coupon("id", "C", "percent_off", "50");
    var code =
        client.make(
            "/v1/promotion_codes",
            "promotion[type]",
            "coupon",
            "promotion[coupon]",
            "C",
            "restrictions[first_time_transaction]",
            "true");
    var answer =
        client.post(
            "/v1/subscriptions",
            "customer",
            Json.text(charge, "customer"),
            "items[0][price]",
            price,
            "discounts[0][promotion_code]",
            code);
    assertThat(answer.status()).isEqualTo(400);
  }

  private List<String> eventTypes() {
    return client.get("/v1/events", "limit", "100").data().asList().stream()
        .map(event -> Json.text(event.getAsJsonObject(), "type"))
        .toList();
  }
}
