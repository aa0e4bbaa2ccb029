package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.AccountRetrieveCurrentParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CouponListParams;
import com.stripe.param.CouponRetrieveParams;
import com.stripe.param.CouponUpdateParams;
import com.stripe.param.CustomerBalanceTransactionCreateParams;
import com.stripe.param.CustomerBalanceTransactionListParams;
import com.stripe.param.CustomerBalanceTransactionRetrieveParams;
import com.stripe.param.CustomerBalanceTransactionUpdateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeRetrieveParams;
import com.stripe.param.EventListParams;
import com.stripe.param.EventRetrieveParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.InvoicePaymentRetrieveParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceRetrieveParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductListParams;
import com.stripe.param.ProductRetrieveParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.PromotionCodeListParams;
import com.stripe.param.PromotionCodeRetrieveParams;
import com.stripe.param.PromotionCodeUpdateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The parameters the rehearsal knows are those of the pinned Stripe library: no more, and no fewer
/// (what is not simulated is on the list as such, and refused).
class ParametersTest {
  private static final Map<String, Class<?>> LIBRARY =
      Map.ofEntries(
          Map.entry("GET /v1/account", AccountRetrieveCurrentParams.class),
          Map.entry("GET /v1/customers", CustomerListParams.class),
          Map.entry("POST /v1/customers", CustomerCreateParams.class),
          Map.entry("GET /v1/customers/{id}", CustomerRetrieveParams.class),
          Map.entry("POST /v1/customers/{id}", CustomerUpdateParams.class),
          Map.entry(
              "GET /v1/customers/{id}/balance_transactions",
              CustomerBalanceTransactionListParams.class),
          Map.entry(
              "POST /v1/customers/{id}/balance_transactions",
              CustomerBalanceTransactionCreateParams.class),
          Map.entry(
              "GET /v1/customers/{id}/balance_transactions/{id}",
              CustomerBalanceTransactionRetrieveParams.class),
          Map.entry(
              "POST /v1/customers/{id}/balance_transactions/{id}",
              CustomerBalanceTransactionUpdateParams.class),
          Map.entry("GET /v1/subscriptions", SubscriptionListParams.class),
          Map.entry("POST /v1/subscriptions", SubscriptionCreateParams.class),
          Map.entry("GET /v1/subscriptions/{id}", SubscriptionRetrieveParams.class),
          Map.entry("POST /v1/subscriptions/{id}", SubscriptionUpdateParams.class),
          Map.entry("DELETE /v1/subscriptions/{id}", SubscriptionCancelParams.class),
          Map.entry("GET /v1/coupons", CouponListParams.class),
          Map.entry("POST /v1/coupons", CouponCreateParams.class),
          Map.entry("GET /v1/coupons/{id}", CouponRetrieveParams.class),
          Map.entry("POST /v1/coupons/{id}", CouponUpdateParams.class),
          Map.entry("GET /v1/promotion_codes", PromotionCodeListParams.class),
          Map.entry("POST /v1/promotion_codes", PromotionCodeCreateParams.class),
          Map.entry("GET /v1/promotion_codes/{id}", PromotionCodeRetrieveParams.class),
          Map.entry("POST /v1/promotion_codes/{id}", PromotionCodeUpdateParams.class),
          Map.entry("GET /v1/products", ProductListParams.class),
          Map.entry("POST /v1/products", ProductCreateParams.class),
          Map.entry("GET /v1/products/{id}", ProductRetrieveParams.class),
          Map.entry("GET /v1/prices", PriceListParams.class),
          Map.entry("POST /v1/prices", PriceCreateParams.class),
          Map.entry("GET /v1/prices/{id}", PriceRetrieveParams.class),
          Map.entry("GET /v1/invoices", InvoiceListParams.class),
          Map.entry("GET /v1/invoices/{id}", InvoiceRetrieveParams.class),
          Map.entry("POST /v1/invoices/create_preview", InvoiceCreatePreviewParams.class),
          Map.entry("GET /v1/invoice_payments", InvoicePaymentListParams.class),
          Map.entry("GET /v1/invoice_payments/{id}", InvoicePaymentRetrieveParams.class),
          Map.entry("GET /v1/charges", ChargeListParams.class),
          Map.entry("GET /v1/charges/{id}", ChargeRetrieveParams.class),
          Map.entry("GET /v1/refunds", RefundListParams.class),
          Map.entry("POST /v1/refunds", RefundCreateParams.class),
          Map.entry("GET /v1/refunds/{id}", RefundRetrieveParams.class),
          Map.entry("GET /v1/disputes", DisputeListParams.class),
          Map.entry("GET /v1/disputes/{id}", DisputeRetrieveParams.class),
          Map.entry("GET /v1/checkout/sessions", SessionListParams.class),
          Map.entry("GET /v1/checkout/sessions/{id}", SessionRetrieveParams.class),
          Map.entry("GET /v1/events", EventListParams.class),
          Map.entry("GET /v1/events/{id}", EventRetrieveParams.class));

  /// Calls for which the library has no parameters at all.
  private static final Set<String> WITHOUT_PARAMETERS =
      Set.of(
          "DELETE /v1/customers/{id}",
          "DELETE /v1/customers/{id}/discount",
          "DELETE /v1/subscriptions/{id}/discount",
          "DELETE /v1/coupons/{id}");

  @Test
  void everyEndpointIsCompared() {
    assertThat(endpoints().map(ParametersTest::name).collect(Collectors.toSet()))
        .isEqualTo(
            Stream.concat(LIBRARY.keySet().stream(), WITHOUT_PARAMETERS.stream())
                .collect(Collectors.toSet()));
  }

  @TestFactory
  Stream<DynamicTest> theParametersAreTheLibrarys() {
    return endpoints()
        .filter(endpoint -> LIBRARY.containsKey(name(endpoint)))
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    name(endpoint),
                    () ->
                        compare(
                            endpoint.parameters(), LIBRARY.get(name(endpoint)), name(endpoint))));
  }

  @Test
  void whatHasNoParametersInTheLibraryHasNoneHere() {
    assertThat(endpoints().filter(endpoint -> WITHOUT_PARAMETERS.contains(name(endpoint))))
        .allMatch(endpoint -> endpoint.parameters().all().isEmpty());
  }

  private static void compare(Parameters ours, Class<?> library, String where) {
    var theirs = LibraryParameter.of(library);
    assertThat(ours.all().stream().map(Parameter::name).toList())
        .as(where)
        .containsExactlyInAnyOrderElementsOf(theirs.keySet());
    for (Parameter parameter : ours.all()) {
      if (!(parameter.kind() instanceof Kind.NotSimulated)) {
        compare(parameter, theirs.get(parameter.name()), where + " " + parameter.name());
      }
    }
  }

  private static void compare(Parameter ours, LibraryParameter theirs, String where) {
    assertThat(ours.clearable()).as(where + " can be emptied").isEqualTo(theirs.clearable());
    compare(ours.kind(), theirs, where);
  }

  private static void compare(Kind ours, LibraryParameter theirs, String where) {
    switch (ours) {
      case Kind.Text _, Kind.Currency _ ->
          assertThat(theirs.takes(String.class)).as(where).isTrue();
      case Kind.Whole _ -> assertThat(theirs.takes(Long.class)).as(where).isTrue();
      case Kind.Decimal _ -> assertThat(theirs.takes(BigDecimal.class)).as(where).isTrue();
      case Kind.Truth _ -> assertThat(theirs.takes(Boolean.class)).as(where).isTrue();
      case Kind.OneOf(var words) ->
          assertThat(words).as(where).containsExactlyInAnyOrderElementsOf(theirs.words());
      case Kind.Time(var words) -> {
        assertThat(theirs.takes(Long.class)).as(where).isTrue();
        assertThat(words).as(where).containsExactlyInAnyOrderElementsOf(theirs.words());
      }
      case Kind.TimeRange _ -> {
        assertThat(theirs.takes(Long.class)).as(where).isTrue();
        assertThat(LibraryParameter.of(theirs.group().orElseThrow()).keySet())
            .as(where)
            .containsExactlyInAnyOrder("gt", "gte", "lt", "lte");
      }
      case Kind.ListOf(Kind.Text _, _) ->
          assertThat(theirs.takesListOf(String.class)).as(where).isTrue();
      case Kind.ListOf(var element, _) -> compare(element, theirs, where);
      case Kind.MapOf(Kind.Text _) -> assertThat(theirs.takesMap()).as(where).isTrue();
      case Kind.MapOf(var value) -> compare(value, theirs, where);
      case Kind.Group(var inside) -> compare(inside, theirs.group().orElseThrow(), where);
      case Kind.NotSimulated _ -> throw new AssertionError(where);
    }
  }

  private static Stream<Endpoint> endpoints() {
    var account =
        AccountOpening.open(InstantSource.fixed(Instant.EPOCH), Instant.EPOCH, 1, List.of());
    return account.router().endpoints().stream()
        .filter(endpoint -> !endpoint.path().startsWith(Endpoint.CONTROL));
  }

  private static String name(Endpoint endpoint) {
    return endpoint.method() + " " + endpoint.path();
  }
}
