package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.app.TestProgram.Result;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command, with real files and a rehearsal Stripe over HTTP.
class CommandsTest {
  private static final String CREDIT =
      """
      {"name": "Spring", "offer": {"type": "account_credit", "amount": 2500, "currency": "usd"}}
      """;
  private static final String PARTICIPANTS =
      """
      email,first_name,last_name,referral_code
      ann@x.io,Ann,Lee,ANN1
      ben@x.io,Ben,Ode,BEN1
      """;
  private static final String REFERRALS =
      """
      participant_email,invitee_email,amount,currency,paid_at,status
      ann@x.io,ina@y.io,29.00,usd,2026-11-01,paid
      ben@x.io,ivo@y.io,29.00,usd,2026-11-02,paid
      cyd@x.io,ida@y.io,29.00,usd,2026-11-03,paid
      """;

  @TempDir private Path folder;
  private StripeAccount stripe;
  private TestProgram program;
  private String ann;
  private String ben;

  @BeforeEach
  void twoCustomersAndThreeWhoEarnedAReward() {
    stripe = StripeAccount.empty();
    String price = stripe.monthly(stripe.product("Team"), "usd", 4900);
    ann = stripe.customer("ann@x.io");
    ben = stripe.customer("Ben@X.io");
    stripe.subscription(ann, price);
    stripe.subscription(ben, price);
    program = new TestProgram(folder).with(stripe);
    program.ran("campaign", "save", program.file("spring.json", CREDIT).toString());
    bringIn("participants", PARTICIPANTS);
    bringIn("referrals", REFERRALS);
  }

  @AfterEach
  void closeStripe() {
    stripe.close();
  }

  private Result bringIn(String kind, String csv) {
    return program.run(
        "import",
        kind,
        program.file(kind + ".csv", csv).toString(),
        "--campaign",
        "Spring",
        "--format",
        "json");
  }

  @Test
  void aCampaignIsListedAndShownAsItsFile() {
    assertThat(program.ran("campaign", "list").out()).contains("Spring", "25.00 usd", "1 payment");
    Result shown = program.ran("campaign", "show", "SPRING");
    assertThat(shown.json().getAsJsonObject("offer"))
        .isEqualTo(json("{'type':'account_credit','amount':2500,'currency':'usd'}"));
    Result again =
        program.run("campaign", "save", program.file("again.json", shown.out()).toString());
    assertThat(again.status()).isZero();
    assertThat(program.ran("campaign", "show", "Spring").out()).isEqualTo(shown.out());
    assertThat(
            program.ran("campaign", "list", "--format", "json").json().getAsJsonArray("campaigns"))
        .hasSize(1);
  }

  @Test
  void aWrongCampaignFileIsOneSentenceWithTheField() {
    Result result =
        program.run(
            "campaign", "save", program.file("x.json", CREDIT.replace("2500", "-1")).toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).singleElement().asString().contains("x.json", "offer.amount");
  }

  @Test
  void aLighterRuleMakesRewardsOfReferralsThatWaited() {
    program.ran(
        "campaign",
        "save",
        program
            .file(
                "hard.json",
                """
                {"name": "Hard", "offer": {"type": "account_credit", "amount": 100, "currency": "usd"},
                 "qualify": {"minimumSpend": {"amount": 5000, "currency": "usd"}}}
                """)
            .toString());
    program.ran(
        "import", "referrals", program.file("r.csv", REFERRALS).toString(), "--campaign", "hard");
    assertThat(rewards("due", "--campaign", "hard")).isEmpty();
    program.ran(
        "campaign",
        "save",
        program
            .file(
                "light.json",
                """
                {"name": "HARD", "offer": {"type": "account_credit", "amount": 100, "currency": "usd"}}
                """)
            .toString());
    assertThat(rewards("due", "--campaign", "hard")).hasSize(3);
    assertThat(
            program.ran("campaign", "list", "--format", "json").json().getAsJsonArray("campaigns"))
        .hasSize(2);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Result again = bringIn("referrals", REFERRALS);
    assertThat(again.status()).isZero();
    assertThat(again.json()).isEqualTo(json("{'rows':3,'new':0,'changed':0,'same':3,'wrong':[]}"));
  }

  @Test
  void wrongRowsAreListedAndTheGoodOnesGoIn() {
    Result result =
        bringIn(
            "referrals",
            REFERRALS
                + "dan@x.io,not an email,29.00,usd,2026-11-04,paid\n"
                + "eve@x.io,iris@y.io,29.00,usd,2026-11-04,paid\n");
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.json().get("new").getAsInt()).isEqualTo(1);
    JsonObject wrong = result.json().getAsJsonArray("wrong").get(0).getAsJsonObject();
    assertThat(wrong.get("line").getAsInt()).isEqualTo(5);
    assertThat(wrong.get("reason").getAsString()).isNotBlank();

    Result asTable =
        program.run(
            "import",
            "referrals",
            folder.resolve("referrals.csv").toString(),
            "--campaign",
            "Spring");
    assertThat(asTable.status()).isEqualTo(3);
    assertThat(asTable.err()).contains("line 5: ");
    assertThat(asTable.out()).doesNotContain("line 5");
  }

  @Test
  void anUnreadableFileIsOneSentence() {
    for (String file : new String[] {"nowhere.csv", program.file("empty.csv", "").toString()}) {
      Result result = program.run("import", "referrals", file, "--campaign", "Spring");
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.out()).isEmpty();
      assertThat(result.err().lines()).hasSize(1);
    }
  }

  @Test
  void aFileWithoutTheNeededColumnsIsOneSentence() {
    Result result =
        program.run(
            "import",
            "participants",
            program.file("other.csv", "a,b\n1,2\n").toString(),
            "--campaign",
            "Spring");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines()).singleElement().asString().contains("other.csv", "email");
  }

  @Test
  void participantsAreListedWithTheirCustomerOnceStripeWasRead() {
    program.ran("sync");
    JsonObject all = program.ran("participants", "--format", "json").json();
    assertThat(all.getAsJsonArray("participants").get(0))
        .isEqualTo(
            json(
                "{'email':'ann@x.io','name':'Ann Lee','code':'ANN1','referrals':1,'customer':'"
                    + ann
                    + "'}"));
    assertThat(all.getAsJsonArray("participants").get(2))
        .isEqualTo(json("{'email':'cyd@x.io','name':'','code':'','referrals':1,'customer':null}"));
    assertThat(program.ran("participants", "--format", "csv").out())
        .startsWith("email,name,code,referrals,customer\nann@x.io,Ann Lee,ANN1,1," + ann + "\n");
    assertThat(program.ran("participants", "--campaign", "Spring").out()).contains("Ben Ode");
  }

  @Test
  void syncSaysWhatItRead() {
    JsonObject sync = program.ran("sync", "--format", "json").json();
    assertThat(sync.keySet())
        .containsExactly("requests", "read", "participantsMatched", "referralsFound", "becameDue");
    assertThat(sync.getAsJsonObject("read")).isEqualTo(json("{'customers':2,'subscriptions':2}"));
    assertThat(sync.get("participantsMatched").getAsInt()).isEqualTo(2);
  }

  @Test
  void dueNeedsNoConnection() {
    program.with("REWARDDESK_STRIPE_API_BASE", "http://127.0.0.1:9");
    var due = rewards("due");
    assertThat(due).hasSize(3);
    JsonObject first = due.get(0).getAsJsonObject();
    assertThat(first.keySet())
        .containsExactly(
            "reward",
            "campaign",
            "participant",
            "invitee",
            "side",
            "offer",
            "state",
            "dueSince",
            "stripe",
            "customer");
    assertThat(first.get("participant")).isEqualTo(json("{'email':'ann@x.io','name':'Ann Lee'}"));
    assertThat(first.get("invitee").getAsString()).isEqualTo("ina@y.io");
    assertThat(first.get("side").getAsString()).isEqualTo("participant");
    assertThat(first.get("state").getAsString()).isEqualTo("due");
    assertThat(first.get("stripe").getAsString()).isEqualTo("not_checked");
    assertThat(first.get("customer").isJsonNull()).isTrue();
  }

  @Test
  void dueSaysWhatIsInTheWayOnceStripeWasRead() {
    program.ran("sync");
    var due = rewards("due");
    assertThat(due.get(0).getAsJsonObject().get("stripe").getAsString()).isEqualTo("ready");
    assertThat(due.get(0).getAsJsonObject().get("customer").getAsString()).isEqualTo(ann);
    assertThat(due.get(2).getAsJsonObject().get("stripe").getAsString()).isEqualTo("no_customer");
    assertThat(rewards("due", "--state", "on_hold")).isEmpty();
    assertThat(rewards("due", "--state", "waiting")).isEmpty();
    assertThat(rewards("due", "--state", "unconfirmed")).isEmpty();
    assertThat(rewards("due", "--state", "all")).hasSize(3);
    assertThat(program.ran("due", "--format", "csv").out().lines()).hasSize(4);
    assertThat(program.ran("due").out()).contains("Ann Lee", "25.00 usd", "ready", "No customer");
  }

  @Test
  void aDryRunWritesNothing() {
    Result dry = program.run("send", "--dry-run", "--format", "json");
    assertThat(dry.status()).isEqualTo(3);
    JsonObject json = dry.json();
    assertThat(json.keySet())
        .containsExactly("wouldReward", "notRewarded", "totals", "calls", "seconds");
    JsonObject first = json.getAsJsonArray("wouldReward").get(0).getAsJsonObject();
    assertThat(first.keySet()).containsExactly("reward", "email", "customer", "kind", "change");
    assertThat(first.get("change").getAsString()).isEqualTo("Credit balance 0.00 → 25.00 usd");
    assertThat(json.getAsJsonArray("totals").get(0))
        .isEqualTo(json("{'amount':5000,'currency':'usd'}"));
    assertThat(json.get("calls")).isEqualTo(json("{'reads':0,'writes':2}"));
    assertThat(reasons(json)).containsExactly("no_customer");
    assertThat(stripe.all("balance_transactions")).isEmpty();
    assertThat(rewards("due")).hasSize(3);
    assertThat(program.run("send", "--dry-run").out()).contains("2 would be rewarded, 1 not");
  }

  @Test
  void sendGivesWhatIsDueAndSaysWhoWasNotRewarded() {
    Result sent = program.run("send", "--format", "json");
    assertThat(sent.status()).isEqualTo(3);
    JsonObject json = sent.json();
    assertThat(json.keySet())
        .containsExactly("batch", "rewarded", "notRewarded", "unconfirmed", "calls");
    assertThat(json.getAsJsonArray("rewarded")).hasSize(2);
    JsonObject first = byEmail(json, "ann@x.io");
    assertThat(first.keySet()).containsExactly("reward", "email", "customer", "kind", "stripeIds");
    assertThat(first.get("customer").getAsString()).isEqualTo(ann);
    assertThat(first.get("kind").getAsString()).isEqualTo("account_credit");
    assertThat(reasons(json)).containsExactly("no_customer");
    assertThat(json.get("calls")).isEqualTo(json("{'reads':0,'writes':2}"));
    assertThat(stripe.all("balance_transactions"))
        .extracting(one -> one.get("customer").getAsString())
        .containsExactlyInAnyOrder(ann, ben);

    var issued = rewards("issued");
    assertThat(issued).hasSize(2);
    JsonObject receipt = issued.get(0).getAsJsonObject();
    assertThat(receipt.keySet())
        .containsExactly(
            "reward",
            "campaign",
            "email",
            "customer",
            "kind",
            "amount",
            "issuedAt",
            "stripeIds",
            "requestId",
            "state");
    assertThat(receipt.get("amount")).isEqualTo(json("{'amount':2500,'currency':'usd'}"));
    assertThat(receipt.get("requestId").getAsString()).startsWith("req_");
    assertThat(receipt.get("state").getAsString()).isEqualTo("issued");
    assertThat(rewards("due")).hasSize(1);
    assertThat(program.ran("issued", "--format", "csv").out()).contains(",2500,usd,");
    assertThat(program.ran("issued").out()).contains("cbtxn_");

    Result again = program.run("send", "--format", "json");
    assertThat(again.json().getAsJsonArray("rewarded")).isEmpty();
    assertThat(stripe.all("balance_transactions")).hasSize(2);
  }

  @Test
  void onlyNamedRewardsAreSent() {
    String named = rewards("due").get(1).getAsJsonObject().get("reward").getAsString();
    Result sent = program.run("send", "--reward", named, "--reward", named);
    assertThat(sent.status()).isZero();
    assertThat(sent.out()).contains("1 rewarded, 0 not rewarded");
    assertThat(stripe.all("balance_transactions"))
        .extracting(one -> one.get("customer").getAsString())
        .containsExactly(ben);

    Result again = program.run("send", "--reward", named);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err().lines()).singleElement().asString().contains(named, "issued");
    String other = rewards("due").get(0).getAsJsonObject().get("reward").getAsString();
    Result unknown = program.run("send", "--reward", other, "--reward", "rwd_nobody");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err().lines()).singleElement().asString().contains("rwd_nobody");
    assertThat(stripe.all("balance_transactions")).hasSize(1);
  }

  @Test
  void aSuspectedSelfReferralIsNotRewarded() {
    bringIn(
        "referrals",
        """
        participant_email,invitee_email,amount,currency,paid_at,status
        ann@x.io,ann+2@x.io,29.00,usd,2026-11-05,paid
        """);
    assertThat(rewards("due")).hasSize(3);
    String suspected =
        rewards("due", "--state", "on_hold").get(0).getAsJsonObject().get("reward").getAsString();
    Result sent = program.run("send", "--reward", suspected, "--format", "json");
    assertThat(sent.status()).isEqualTo(3);
    assertThat(reasons(sent.json())).containsExactly("self_referral");
    assertThat(stripe.all("balance_transactions")).isEmpty();
  }

  @Test
  void aRewardWhosePaymentWasTakenBackIsNotRewarded() {
    String taken = rewards("due").get(0).getAsJsonObject().get("reward").getAsString();
    bringIn(
        "referrals",
        """
        participant_email,invitee_email,amount,currency,paid_at,status
        ann@x.io,ina@y.io,29.00,usd,2026-11-01,refunded
        """);
    assertThat(rewards("due")).hasSize(2);
    Result sent = program.run("send", "--reward", taken, "--format", "json");
    assertThat(sent.status()).isEqualTo(3);
    assertThat(reasons(sent.json())).containsExactly("cancelled");
  }

  @Test
  void theListsAreSavedAsFiles() throws Exception {
    program.run("send");
    for (String list : new String[] {"due", "issued", "not-rewarded"}) {
      Path file = folder.resolve(list + "-list.csv");
      Result result = program.ran("export", list, file.toString());
      assertThat(result.out()).isEmpty();
      assertThat(Files.readAllLines(file)).hasSize(list.equals("issued") ? 3 : 2);
    }
    assertThat(
            program.run("export", "due", folder.resolve("no/such/folder.csv").toString()).status())
        .isEqualTo(1);
    assertThat(program.run("export", "everything", "x.csv").status()).isEqualTo(2);
  }

  @Test
  void withNothingUnconfirmedThereIsNothingToReconcile() {
    Result result = program.ran("reconcile", "--format", "json");
    assertThat(result.json()).isEqualTo(json("{'issued':[],'dueAgain':[],'unconfirmed':[]}"));
  }

  private JsonArray rewards(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    return program.ran(all).json().getAsJsonArray("rewards");
  }

  private static List<String> reasons(JsonObject sent) {
    return sent.getAsJsonArray("notRewarded").asList().stream()
        .map(one -> one.getAsJsonObject().get("reason").getAsString())
        .toList();
  }

  private static JsonObject byEmail(JsonObject sent, String email) {
    return sent.getAsJsonArray("rewarded").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(one -> one.get("email").getAsString().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
