package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Account;
import com.stripe.model.ChargeCollection;
import com.stripe.model.CouponCollection;
import com.stripe.model.Customer;
import com.stripe.model.CustomerBalanceTransactionCollection;
import com.stripe.model.CustomerCollection;
import com.stripe.model.Discount;
import com.stripe.model.DisputeCollection;
import com.stripe.model.EventCollection;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceCollection;
import com.stripe.model.InvoicePaymentCollection;
import com.stripe.model.PriceCollection;
import com.stripe.model.ProductCollection;
import com.stripe.model.PromotionCodeCollection;
import com.stripe.model.RefundCollection;
import com.stripe.model.SubscriptionCollection;
import com.stripe.model.checkout.SessionCollection;
import com.stripe.net.ApiResource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything the rehearsal answers can be read by the pinned Stripe library, and has no name that
/// the library does not know.
class AnswersTest extends RehearsalTest {
  private String customer;
  private String subscription;

  @BeforeEach
  void fill() {
    var price = monthlyPrice();
    customer = customer("ada@example.com");
    subscription = subscription(customer, price);
    coupon("id", "C", "percent_off", "12.5", "duration", "repeating", "duration_in_months", "3");
    coupon("id", "LEGACY", "amount_off", "300", "currency", "usd", "duration", "forever");
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "C");
    stripe.control(
        "POST", "/rehearsal/customers/" + customer + "/discount", Map.of("coupon", "LEGACY"));
    client.made(
        "/v1/customers/" + customer + "/balance_transactions", "amount", "-500", "currency", "usd");
    client.made(
        "/v1/promotion_codes",
        "promotion[type]",
        "coupon",
        "promotion[coupon]",
        "C",
        "code",
        "ADA");
    stripe.control(
        "POST", "/rehearsal/checkout", Map.of("email", "new@example.com", "price", price));
    stripe.advance(MONTH);
    var charge = client.get("/v1/charges").data().get(0).getAsJsonObject();
    client.made("/v1/refunds", "charge", Json.text(charge, "id"), "amount", "100");
    stripe.control("POST", "/rehearsal/charges/" + Json.text(charge, "id") + "/dispute", Map.of());
  }

  @Test
  void theAccount() {
    known("/v1/account", Account.class);
  }

  @Test
  void customers() {
    known("/v1/customers", CustomerCollection.class, "data.subscriptions");
    known("/v1/customers/" + customer, Customer.class, "discount.source.coupon");
  }

  @Test
  void aDeletedCustomer() {
    client.delete("/v1/customers/" + customer);
    known("/v1/customers/" + customer, Customer.class);
  }

  @Test
  void balanceTransactions() {
    known(
        "/v1/customers/" + customer + "/balance_transactions",
        CustomerBalanceTransactionCollection.class,
        "data.invoice");
  }

  @Test
  void subscriptions() {
    known(
        "/v1/subscriptions",
        SubscriptionCollection.class,
        "data.customer",
        "data.discounts.source.coupon",
        "data.latest_invoice");
  }

  @Test
  void aDeletedDiscount() {
    var answer = client.delete("/v1/subscriptions/" + subscription + "/discount");
    LibraryModel.mustKnow(answer.json(), Discount.class, "discount");
    assertThat(answer.json().get("deleted").getAsBoolean()).isTrue();
  }

  @Test
  void couponsAndCodes() {
    known("/v1/coupons", CouponCollection.class, "data.applies_to", "data.currency_options");
    known("/v1/promotion_codes", PromotionCodeCollection.class, "data.promotion.coupon");
  }

  @Test
  void theCatalogue() {
    known("/v1/products", ProductCollection.class);
    known("/v1/prices", PriceCollection.class, "data.product");
  }

  @Test
  void invoices() {
    known("/v1/invoices", InvoiceCollection.class, "data.payments", "data.discounts");
    known("/v1/invoice_payments", InvoicePaymentCollection.class, "data.invoice");
    var preview = client.post("/v1/invoices/create_preview", "subscription", subscription);
    LibraryModel.mustKnow(preview.json(), Invoice.class, "preview");
  }

  @Test
  void payments() {
    known("/v1/charges", ChargeCollection.class, "data.refunds");
    known("/v1/refunds", RefundCollection.class, "data.charge");
    known("/v1/disputes", DisputeCollection.class, "data.charge");
  }

  @Test
  void checkouts() {
    known("/v1/checkout/sessions", SessionCollection.class, "data.line_items");
  }

  @Test
  void events() {
    known("/v1/events", EventCollection.class);
  }

  private void known(String path, Class<?> model, String... expand) {
    var parameters = new String[expand.length * 2];
    for (int i = 0; i < expand.length; i++) {
      parameters[2 * i] = "expand[" + i + "]";
      parameters[2 * i + 1] = expand[i];
    }
    var answer = client.get(path, parameters);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    if (answer.json().has("data")) {
      assertThat(answer.data()).as(path).isNotEmpty();
    }
    LibraryModel.mustKnow(answer.json(), model, path);
    assertThat((Object) ApiResource.GSON.fromJson(answer.json(), model)).isNotNull();
  }
}
