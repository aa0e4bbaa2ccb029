package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// All tests look at one company, which nobody changes.
class SampleCompanyTest {
  private static final RehearsalOptions OPTIONS =
      RehearsalOptions.sampleCompany().withClock(new SettableClock("2026-03-10T12:00:00Z"));

  private static RehearsalStripe stripe;
  private static JsonObject state;

  @BeforeAll
  static void found() {
    stripe = RehearsalStripe.start(OPTIONS);
    state = stripe.state();
  }

  @AfterAll
  static void close() {
    stripe.close();
  }

  @Test
  void itHasSomeHundredCustomersAndSubscriptionsInThreeCurrencies() {
    assertThat(objects("customers")).hasSizeBetween(290, 320);
    assertThat(objects("subscriptions")).hasSizeBetween(270, 310);
    assertThat(objects("subscriptions").stream().map(one -> Json.text(one, "currency")))
        .contains("usd", "eur", "jpy");
  }

  @Test
  void itsSubscriptionsAreInEveryState() {
    Map<String, Long> states =
        objects("subscriptions").stream()
            .collect(Collectors.groupingBy(one -> Json.text(one, "status"), Collectors.counting()));
    assertThat(states).containsOnlyKeys("active", "trialing", "past_due", "paused", "canceled");
    assertThat(states.values()).allMatch(count -> count >= 4);
  }

  @Test
  void someAddressesBelongToTwoCustomersAndSomeHaveCapitals() {
    var emails = objects("customers").stream().map(one -> Json.text(one, "email")).toList();
    assertThat(emails.stream().distinct().count()).isEqualTo(emails.size() - 6);
    assertThat(emails).anyMatch(email -> !email.equals(email.toLowerCase(Locale.ROOT)));
  }

  @Test
  void earlierDiscountsOfEveryKindAreNotUsedYet() {
    var discounts = Json.part(state, "discounts");
    var held =
        objects("subscriptions").stream()
            .flatMap(one -> Json.textList(one, "discounts").stream())
            .map(id -> Discounts.coupon(Json.part(discounts, id)))
            .collect(Collectors.toSet());
    assertThat(held)
        .contains("WELCOME20", "NONPROFIT15")
        .anyMatch(coupon -> coupon.startsWith("GOODWILL-"));
    assertThat(objects("customers").stream().filter(one -> !Json.isNull(one, "discount")))
        .hasSize(6);
  }

  @Test
  void itIsTheSameCompanyEveryTime() {
    try (var again = RehearsalStripe.start(OPTIONS)) {
      assertThat(again.state()).isEqualTo(state);
    }
  }

  @Test
  void aboutSixtyReferralsEarnARewardAndSomeOfThemCannotBeGiven() {
    var campaigns = stripe.sampleCampaigns();
    assertThat(campaigns)
        .extracting(SampleCampaign::name)
        .containsExactly("Spring referral", "Euro referral", "Pro upgrade");
    assertThat(campaigns)
        .allSatisfy(one -> assertThat(JsonParser.parseString(one.json()).isJsonObject()).isTrue());
    long earned =
        campaigns.stream()
            .flatMap(one -> one.referralsCsv().lines())
            .filter(line -> line.endsWith(",paid"))
            .count();
    assertThat(earned).isBetween(58L, 68L);
  }

  @Test
  void almostEveryParticipantIsACustomer() {
    Set<String> known =
        objects("customers").stream()
            .map(one -> Json.text(one, "email").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    var unknown =
        stripe.sampleCampaigns().stream()
            .flatMap(one -> one.participantsCsv().lines().skip(1))
            .map(line -> line.split(",", 2)[0])
            .filter(email -> !known.contains(email))
            .toList();
    assertThat(unknown).hasSize(2);
  }

  @Test
  void nobodyInvitesThemselvesAndCodesAreUnique() {
    for (SampleCampaign campaign : stripe.sampleCampaigns()) {
      assertThat(campaign.referralsCsv().lines().skip(1))
          .allSatisfy(
              line -> assertThat(line.split(",", -1)[0]).isNotEqualTo(line.split(",", -1)[1]));
      assertThat(campaign.participantsCsv().lines().map(line -> line.split(",", -1)[3]))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void oneYearOfInvoicesLiesBehindIt() {
    var invoices = objects("invoices");
    assertThat(invoices).hasSizeGreaterThan(1_000);
    assertThat(invoices.stream().map(one -> Json.text(one, "status"))).contains("paid", "open");
  }

  private static List<JsonObject> objects(String kind) {
    return Json.parts(state, kind);
  }
}
