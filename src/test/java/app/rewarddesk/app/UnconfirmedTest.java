package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.app.TestProgram.Result;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import app.rewarddesk.rehearsal.RequestMatch;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call whose answer never came: what it is called, and how it is settled.
class UnconfirmedTest {
  private static final RequestMatch CREDITS =
      RequestMatch.of("POST", "/v1/customers/*/balance_transactions");
  private static final RequestMatch TRANSACTIONS =
      RequestMatch.of("GET", "/v1/customers/*/balance_transactions");

  @TempDir private Path folder;
  private RehearsalStripe running;
  private StripeAccount stripe;
  private TestProgram program;

  @BeforeEach
  void oneWhoEarnedAReward() {
    running = RehearsalStripe.start(RehearsalOptions.empty());
    stripe = StripeAccount.of(running);
    String price = stripe.monthly(stripe.product("Team"), "usd", 4900);
    stripe.subscription(stripe.customer("ann@x.io"), price);
    program = new TestProgram(folder).with(stripe);
    program.ran(
        "campaign",
        "save",
        program
            .file(
                "spring.json",
                """
                {"name":"Spring","offer":{"type":"account_credit","amount":2500,"currency":"usd"}}
                """)
            .toString());
    program.ran(
        "import",
        "referrals",
        program
            .file(
                "referrals.csv",
                """
                participant_email,invitee_email,amount,currency,paid_at
                ann@x.io,ina@y.io,29.00,usd,2026-11-01
                """)
            .toString(),
        "--campaign",
        "Spring");
  }

  @AfterEach
  void closeStripe() {
    stripe.close();
  }

  @Test
  void itIsListedApartAndNotSentAgain() {
    JsonObject sent = sendWithoutAnswer(Fault.Moment.AFTER_EFFECT).json();
    assertThat(sent.getAsJsonArray("rewarded")).isEmpty();
    assertThat(sent.getAsJsonArray("notRewarded")).isEmpty();
    JsonObject unconfirmed = sent.getAsJsonArray("unconfirmed").get(0).getAsJsonObject();
    assertThat(unconfirmed.keySet()).containsExactly("reward", "email");
    assertThat(due("unconfirmed")).hasSize(1);
    assertThat(due("due")).isEmpty();

    running.faults().clear();
    String reward = unconfirmed.get("reward").getAsString();
    Result named = program.run("send", "--reward", reward, "--format", "json");
    assertThat(named.status()).isEqualTo(4);
    assertThat(named.json().getAsJsonArray("unconfirmed").get(0)).isEqualTo(unconfirmed);
    assertThat(program.run("send", "--reward", reward, "--dry-run").status()).isEqualTo(3);
    assertThat(program.run("send").status()).isZero();
    assertThat(stripe.all("balance_transactions")).hasSize(1);
  }

  @Test
  void lookingInStripeFindsIt() {
    sendWithoutAnswer(Fault.Moment.AFTER_EFFECT);
    running.faults().clear();

    Result reconciled = program.run("reconcile", "--format", "json");

    assertThat(reconciled.status()).isZero();
    assertThat(reconciled.json().keySet()).containsExactly("issued", "dueAgain", "unconfirmed");
    JsonObject issued = reconciled.json().getAsJsonArray("issued").get(0).getAsJsonObject();
    assertThat(issued.keySet()).containsExactly("reward", "email", "message");
    assertThat(stripe.all("balance_transactions")).hasSize(1);
    assertThat(program.ran("issued").out()).contains("ann@x.io");
  }

  @Test
  void whatNeverArrivedIsSentUnderTheSameKey() {
    sendWithoutAnswer(Fault.Moment.BEFORE_EFFECT);
    assertThat(stripe.all("balance_transactions")).isEmpty();
    running.faults().clear();

    assertThat(program.run("reconcile").out()).contains("1 issued, 0 due again");
    assertThat(stripe.all("balance_transactions")).hasSize(1);
  }

  @Test
  void asLongAsStripeDoesNotAnswerItStaysUnconfirmed() {
    sendWithoutAnswer(Fault.Moment.BEFORE_EFFECT);

    Result reconciled = program.run("reconcile", "--format", "json");

    assertThat(reconciled.status()).isEqualTo(4);
    assertThat(reconciled.json().getAsJsonArray("unconfirmed")).hasSize(1);
    assertThat(due("unconfirmed")).hasSize(1);
  }

  private Result sendWithoutAnswer(Fault.Moment moment) {
    running.faults().always(CREDITS, new Fault.Dropped(moment));
    running.faults().always(TRANSACTIONS, new Fault.Dropped(Fault.Moment.BEFORE_EFFECT));
    Result sent = program.run("send", "--format", "json");
    assertThat(sent.status()).as(sent.toString()).isEqualTo(4);
    return sent;
  }

  private JsonArray due(String state) {
    return program
        .ran("due", "--state", state, "--format", "json")
        .json()
        .getAsJsonArray("rewards");
  }
}
