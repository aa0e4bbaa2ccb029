package app.rewarddesk.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.app.TestProgram.Result;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on real input: 500 participants, half of them owed a credit and half a discount,
/// files of mixed quality, and some forty people who cannot be rewarded, each for a reason of their
/// own.
class FiveHundredTest {
  private static final int PEOPLE = 500;
  private static final int HALF = PEOPLE / 2;

  @TempDir private Path folder;
  private StripeAccount stripe;
  private TestProgram program;
  private String teamUsd;
  private String proUsd;
  private String teamEur;
  private String foreignCoupon;

  /// Whom each of Stripe's customers belongs to, by the person's email.
  private final Map<String, String> customers = new HashMap<>();

  private final Map<String, String> subscriptions = new HashMap<>();

  /// Who cannot be rewarded, and why.
  private final Map<String, String> inTheWay = new TreeMap<>();

  @BeforeEach
  void aCompanyWithAllThatComesUp() throws Exception {
    stripe = StripeAccount.empty();
    String team = stripe.product("Team");
    teamUsd = stripe.monthly(team, "usd", 4900);
    teamEur = stripe.monthly(team, "eur", 4900);
    proUsd = stripe.monthly(stripe.product("Pro"), "usd", 12_900);
    foreignCoupon =
        stripe.make("/v1/coupons", "percent_off", "10", "duration", "forever", "id", "LOYAL10");
    IntStream.range(0, HALF).forEach(this::somebodyToCredit);
    IntStream.range(HALF, PEOPLE).forEach(this::somebodyToDiscount);
    program = new TestProgram(folder).with(stripe);
    save("Spring", "{\"type\":\"account_credit\",\"amount\":2500,\"currency\":\"usd\"}");
    save(
        "Upgrade",
        "{\"type\":\"coupon\",\"percentOff\":20,\"duration\":\"repeating\",\"months\":3,"
            + "\"products\":[\""
            + team
            + "\"]}");
    importPeople();
    importSpring();
    importUpgrade();
  }

  @AfterEach
  void closeStripe() {
    stripe.close();
  }

  @Test
  void whatStripeHoldsIsExactlyWhatTheReportSays() {
    program.ran("sync");
    changeStripeBehindOurBack();
    Map<String, JsonObject> discountsBefore = discounts();
    assertThat(inTheWay).hasSizeBetween(38, 50);

    Result sent = program.run("send", "--format", "json");

    assertThat(sent.status()).as(sent.err()).isEqualTo(3);
    JsonObject report = sent.json();
    assertThat(report.getAsJsonArray("unconfirmed")).isEmpty();
    assertThat(notRewarded(report)).isEqualTo(inTheWay);
    Map<String, JsonObject> rewarded = byEmail(report.getAsJsonArray("rewarded"));
    assertThat(rewarded.keySet())
        .isEqualTo(
            IntStream.range(0, PEOPLE)
                .mapToObj(FiveHundredTest::email)
                .filter(email -> !inTheWay.containsKey(email))
                .collect(toSet()));
    assertOneEffectEach(rewarded, discountsBefore);
    assertIssuedListHasThem(rewarded);

    int calls = stripe.all("balance_transactions").size();
    Result again = program.run("send", "--format", "json");
    assertThat(again.json().getAsJsonArray("rewarded")).isEmpty();
    assertThat(notRewarded(again.json())).isEqualTo(inTheWay);
    assertThat(stripe.all("balance_transactions")).hasSize(calls);
    assertOneEffectEach(rewarded, discountsBefore);
  }

  private void assertOneEffectEach(
      Map<String, JsonObject> rewarded, Map<String, JsonObject> discountsBefore) {
    assertCredits(rewarded);
    assertDiscounts(rewarded, discountsBefore);
    assertThat(stripe.all("coupons"))
        .extracting(coupon -> coupon.get("id").getAsString())
        .filteredOn(id -> !id.equals(foreignCoupon))
        .singleElement()
        .asString()
        .startsWith("rewarddesk_");
  }

  /// One transaction with the reward's mark for each who was credited, and nobody else's balance
  /// changed.
  private void assertCredits(Map<String, JsonObject> rewarded) {
    Map<String, String> expected = new TreeMap<>();
    rewarded.forEach(
        (email, entry) -> {
          if (text(entry, "kind").equals("account_credit")) {
            assertThat(text(entry, "customer")).isEqualTo(customers.get(email));
            expected.put(text(entry, "reward"), text(entry, "customer"));
          }
        });
    List<JsonObject> transactions = stripe.all("balance_transactions");
    assertThat(
            transactions.stream()
                .collect(
                    toMap(
                        one -> text(one.getAsJsonObject("metadata"), "rewarddesk_reward"),
                        one -> text(one, "customer"))))
        .isEqualTo(expected);
    assertThat(transactions).allMatch(one -> one.get("amount").getAsLong() == -2500);
    for (JsonObject customer : stripe.all("customers")) {
      long balance = expected.containsValue(text(customer, "id")) ? -2500 : 0;
      assertThat(customer.get("balance").getAsLong()).isEqualTo(balance);
    }
  }

  /// One discount of ours on each subscription that was rewarded, and every discount there was
  /// before is where it was.
  private void assertDiscounts(
      Map<String, JsonObject> rewarded, Map<String, JsonObject> discountsBefore) {
    Map<String, JsonObject> now = discounts();
    assertThat(now).containsAllEntriesOf(discountsBefore);
    Set<String> ours =
        rewarded.entrySet().stream()
            .filter(one -> text(one.getValue(), "kind").equals("coupon"))
            .map(one -> subscriptions.get(one.getKey()))
            .collect(toSet());
    assertThat(ours).hasSizeGreaterThan(200);
    List<String> added = new ArrayList<>();
    now.forEach(
        (id, discount) -> {
          if (!discountsBefore.containsKey(id)) {
            added.add(text(discount, "subscription"));
          }
        });
    assertThat(added).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ours);
    for (JsonObject subscription : stripe.all("subscriptions")) {
      long expected =
          now.values().stream()
              .filter(one -> text(one, "subscription").equals(text(subscription, "id")))
              .count();
      assertThat(subscription.getAsJsonArray("discounts")).hasSize((int) expected);
    }
  }

  private void assertIssuedListHasThem(Map<String, JsonObject> rewarded) {
    JsonArray issued = program.ran("issued", "--format", "json").json().getAsJsonArray("rewards");
    assertThat(issued).hasSize(rewarded.size());
    byEmail(issued)
        .forEach(
            (email, one) ->
                assertThat(one.get("stripeIds")).isEqualTo(rewarded.get(email).get("stripeIds")));
  }

  /// After the sync somebody deletes customers and gives discounts by hand: known only when it is
  /// read again, just before the write.
  private void changeStripeBehindOurBack() {
    for (int i : List.of(4, 129)) {
      stripe.delete("/v1/customers/" + customers.get(email(i)));
      inTheWay.put(email(i), "customer_deleted");
    }
    for (int i : List.of(HALF + 5, HALF + 130)) {
      stripe.make(
          "/v1/subscriptions/" + subscriptions.get(email(i)),
          "discounts[0][coupon]",
          foreignCoupon);
      inTheWay.put(email(i), "existing_discount");
    }
  }

  private void somebodyToCredit(int i) {
    String email = email(i);
    if (i % 25 == 0) {
      inTheWay.put(email, "no_customer");
      return;
    }
    String customer = stripe.customer(asStripeHasIt(i));
    customers.put(email, customer);
    if (i % 125 == 3) {
      inTheWay.put(email, "currency_mismatch");
      return;
    }
    stripe.subscription(customer, i % 50 == 2 ? teamEur : teamUsd);
    if (i % 50 == 1) {
      stripe.customer(email);
      inTheWay.put(email, "several_customers");
    }
    if (i % 50 == 2) {
      inTheWay.put(email, "currency_mismatch");
    }
  }

  private void somebodyToDiscount(int i) {
    String email = email(i);
    String customer = stripe.customer(asStripeHasIt(i));
    customers.put(email, customer);
    switch (i % 50) {
      case 0 -> {
        keep(email, stripe.subscription(customer, teamUsd, "discounts[0][coupon]", foreignCoupon));
        inTheWay.put(email, "existing_discount");
      }
      case 1 -> {
        stripe.delete("/v1/subscriptions/" + stripe.subscription(customer, teamUsd));
        inTheWay.put(email, "no_subscription");
      }
      case 2 -> {
        keep(email, stripe.subscription(customer, teamUsd));
        stripe.subscription(customer, proUsd);
        inTheWay.put(email, "several_subscriptions");
      }
      case 3 -> {
        keep(email, stripe.subscription(customer, proUsd));
        inTheWay.put(email, "product_mismatch");
      }
      case 4 -> {
        stripe.delete("/v1/subscriptions/" + stripe.subscription(customer, proUsd));
        keep(email, stripe.subscription(customer, i % 100 < 50 ? teamUsd : teamEur));
      }
      default ->
          keep(
              email,
              i % 7 == 0
                  ? stripe.subscription(customer, teamUsd, "trial_period_days", "14")
                  : stripe.subscription(customer, teamUsd));
    }
  }

  private void keep(String email, String subscription) {
    subscriptions.put(email, subscription);
  }

  private void save(String name, String offer) {
    program.ran(
        "campaign",
        "save",
        program
            .file(name + ".json", "{\"name\":\"" + name + "\",\"offer\":" + offer + "}")
            .toString());
  }

  private void importPeople() throws Exception {
    var csv = new StringBuilder("email;First Name;last_name;referralCode\r\n");
    for (int i = 0; i < PEOPLE; i++) {
      csv.append(" %s ;Jürgen %d;\"Müller; jun.\";CODE%d\r\n".formatted(asInTheFile(i), i, i));
    }
    csv.append("nobody at all;No;Body;CODE1\r\n");
    csv.append("someone@else.io;Some;One;CODE7\r\n");
    Path file = folder.resolve("people.csv");
    Files.write(file, csv.toString().getBytes(Charset.forName("windows-1252")));
    for (String campaign : List.of("Spring", "Upgrade")) {
      Result result = bringIn("participants", file, campaign);
      assertThat(result.status()).as(result.toString()).isEqualTo(3);
      assertThat(result.json().get("new").getAsInt()).isEqualTo(PEOPLE);
      assertThat(result.json().getAsJsonArray("wrong")).hasSize(2);
    }
  }

  private void importSpring() {
    var csv = new StringBuilder("invitee_email,participant_email,amount,currency,paid_at,status\n");
    for (int i = 0; i < HALF; i++) {
      csv.append(
          "friend%d@new.example,%s,29.00,USD,2026-11-%02d,paid\n"
              .formatted(i, asInTheFile(i), 1 + i % 20));
    }
    csv.append("late@new.example,%s,,,,pending\n".formatted(email(7)));
    csv.append("back@new.example,%s,29.00,usd,2026-11-02,refunded\n".formatted(email(8)));
    csv.append("x1@new.example,%s,12.345,usd,2026-11-02,paid\n".formatted(email(9)));
    csv.append("x2@new.example,%s,29.00,usd,03/04/2026,paid\n".formatted(email(9)));
    csv.append("x3@new.example,%s,29.00,doubloons,2026-11-02,paid\n".formatted(email(9)));
    csv.append("%s,%s,29.00,usd,2026-11-02,paid\n".formatted(email(9), email(9)));
    csv.append("x4,%s,29.00,usd,2026-11-02,paid\n".formatted(email(9)));
    Result result = bringIn("referrals", program.file("spring.csv", csv.toString()), "Spring");
    assertThat(result.status()).as(result.toString()).isEqualTo(3);
    assertThat(result.json().getAsJsonArray("wrong")).hasSize(5);
  }

  private void importUpgrade() {
    var csv = new StringBuilder("\uFEFFReferral Code\tinvitee_email\tamount\tcurrency\tpaid_at\n");
    for (int i = HALF; i < PEOPLE; i++) {
      csv.append("code%d\tfriend%d@new.example\t1.290,50\teur\t2026-11-05\n".formatted(i, i));
    }
    csv.append("CODE99999\tx5@new.example\t29,00\teur\t2026-11-05\n");
    Result result = bringIn("referrals", program.file("upgrade.csv", csv.toString()), "Upgrade");
    assertThat(result.status()).as(result.toString()).isEqualTo(3);
    assertThat(result.json().getAsJsonArray("wrong")).hasSize(1);
    assertThat(
            bringIn("referrals", folder.resolve("upgrade.csv"), "Upgrade")
                .json()
                .get("same")
                .getAsInt())
        .isEqualTo(HALF);
  }

  private Result bringIn(String kind, Path file, String campaign) {
    return program.run("import", kind, file.toString(), "--campaign", campaign, "--format", "json");
  }

  private Map<String, JsonObject> discounts() {
    return stripe.map("discounts");
  }

  private static Map<String, String> notRewarded(JsonObject report) {
    return new TreeMap<>(
        report.getAsJsonArray("notRewarded").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .collect(toMap(one -> text(one, "email"), one -> text(one, "reason"))));
  }

  private static Map<String, JsonObject> byEmail(JsonArray entries) {
    return entries.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .collect(toMap(one -> text(one, "email"), one -> one));
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  private static String email(int i) {
    return "person%03d@company%d.example".formatted(i, i % 17);
  }

  private static String asInTheFile(int i) {
    return i % 3 == 0 ? email(i).toUpperCase(Locale.ROOT) : email(i);
  }

  private static String asStripeHasIt(int i) {
    return i % 5 == 0 ? email(i).replace("person", "Person") : email(i);
  }
}
