package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.customer.SubscriptionStatus;
import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.detection.StripeReader.Page;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import app.rewarddesk.rehearsal.RequestMatch;
import app.rewarddesk.settings.ApiKey;
import com.stripe.net.ApiResource.RequestMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ApiStripeReaderTest extends RehearsedTest {

  @Test
  void everyCustomerComesOnceByPagesOfAHundred() {
    for (int i = 0; i < 205; i++) {
      customer("c" + i + "@example.com");
    }

    List<CustomerSnapshot> all = all(reader::customers);

    assertThat(all).hasSize(205).extracting(CustomerSnapshot::id).doesNotHaveDuplicates();
    assertThat(reader.requests()).isEqualTo(3);
  }

  @Test
  void anEmptyAccountHasOneEmptyPage() {
    assertThat(all(reader::customers)).isEmpty();
    assertThat(all(reader::subscriptions)).isEmpty();
    assertThat(reader.requests()).isEqualTo(2);
  }

  @Test
  void subscriptionsComeInEveryStateWithPlanDiscountsAndEnd() {
    String ada = customer("ada@example.com");
    String active = subscription(ada);
    String ended = subscription(customer("bob@example.com"));
    raw(RequestMethod.DELETE, "/v1/subscriptions/" + ended, "");
    make("/v1/coupons", "id", "FRIEND", "percent_off", "12.5", "duration", "forever");
    post("/v1/subscriptions/" + active, "discounts[0][coupon]", "FRIEND");

    List<SubscriptionSnapshot> all = all(reader::subscriptions);

    assertThat(all)
        .extracting(SubscriptionSnapshot::status)
        .containsExactlyInAnyOrder(SubscriptionStatus.ACTIVE, SubscriptionStatus.CANCELED);
    assertThat(all).allSatisfy(one -> assertThat(one.plan()).isEqualTo("Team, 89.00 usd a month"));
    assertThat(all.stream().flatMap(one -> one.discounts().stream()))
        .extracting(HeldDiscount::description)
        .containsExactly("FRIEND, 12.5 % forever");
    assertThat(all.stream().filter(one -> one.status() == SubscriptionStatus.CANCELED))
        .singleElement()
        .extracting(SubscriptionSnapshot::until)
        .isEqualTo(noon());
  }

  @Test
  void theNamesOfProductsCostOneCallForAll() {
    for (int i = 0; i < 5; i++) {
      subscription(customer("c" + i + "@example.com"), product("Plan " + i));
    }

    all(reader::subscriptions);
    all(reader::subscriptions);

    assertThat(reader.requests()).isEqualTo(3);
  }

  @Test
  void theDiscountOfTheOldKindComesWithTheCustomer() {
    String ada = customer("ada@example.com");
    make("/v1/coupons", "id", "OLD", "percent_off", "15", "duration", "forever");
    stripe.control("POST", "/rehearsal/customers/" + ada + "/discount", Map.of("coupon", "OLD"));

    assertThat(all(reader::customers).getFirst().discounts())
        .extracting(HeldDiscount::description)
        .containsExactly("OLD, 15 % forever");
  }

  @Test
  void aPageThatCannotBeReadSaysWhatToDo() {
    stripe
        .faults()
        .always(
            RequestMatch.of("GET", "/v1/customers"),
            new Fault.MissingPermission("rak_customer_read"));

    assertThat(reader.customers(""))
        .isEqualTo(
            new Page.Unread<>(
                "The key may not read customers. Give it that permission in Stripe."));
  }

  @Test
  void dataOfTheOtherModeAreNotTaken() {
    customer("ada@example.com");
    String live = "sk_live_rehearsal0001";
    stripe.addSecretKey(live);
    try (StripeConnection other = connect(live)) {
      assertThat(((Page.Unread<CustomerSnapshot>) other.reader().customers("")).problem())
          .contains("test data", "live key");
    }
  }

  @Test
  void theAccountHasIdAndName() {
    assertThat(reader.account())
        .isInstanceOfSatisfying(
            StripeReader.Account.Is.class,
            is -> {
              assertThat(is.id()).startsWith("acct_");
              assertThat(is.name()).isNotBlank();
            });
  }

  @Test
  void aRestrictedKeyTellsTheAccountByItsRefusal() {
    String restricted = "rk_test_rehearsal0001";
    stripe.addRestrictedKey(restricted, Set.of("rak_customer_write"));
    String id = ((StripeReader.Account.Is) reader.account()).id();
    try (StripeConnection other = connect(restricted)) {
      assertThat(other.reader().account()).isEqualTo(new StripeReader.Account.Is(id, ""));
    }
  }

  @Test
  void aKeyThatIsNotAcceptedTellsNoAccount() {
    try (StripeConnection other = connect("rk_test_nobodysKey")) {
      assertThat(other.reader().account())
          .isEqualTo(
              new StripeReader.Account.Unread(
                  "Stripe does not accept this key. Copy it again from Stripe's key page, or make a"
                      + " new one."));
    }
  }

  @Test
  void theSampleCompanyCanBeReadAsAWhole() {
    try (var company = RehearsalStripe.start(RehearsalOptions.sampleCompany());
        var its =
            new StripeConnection(
                ApiKey.parse(company.key()).orElseThrow(),
                new ApiBase(company.base()),
                CallRate.UNLIMITED)) {
      StripeReader all = its.reader();
      var state = company.state();

      assertThat(all(all::subscriptions)).hasSize(state.getAsJsonArray("subscriptions").size());
      assertThat(all(all::customers)).hasSizeGreaterThan(100);
      assertThat(all(all::subscriptions)).allSatisfy(one -> assertThat(one.plan()).isNotBlank());
    }
  }

  private static <T> List<T> all(Function<String, Page<T>> list) {
    List<T> all = new ArrayList<>();
    String after = "";
    do {
      var page = (Page.Of<T>) list.apply(after);
      all.addAll(page.items());
      after = page.next();
    } while (!after.isEmpty());
    return all;
  }
}
