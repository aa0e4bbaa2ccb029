package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real process whose data file cannot grow any more in the middle of a send.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "ulimit")
class FullDiskTest {
  private static final int REWARDS = 150;
  private static final long ROOM = 1_500_000;

  @TempDir private Path folder;

  @Test
  void theSendEndsWithOneSentenceAndALaterStartGoesOn() throws IOException {
    var program = new TestProgram(folder, Clock.systemUTC());
    try (var stripe = StripeAccount.of(RehearsalStripe.start(RehearsalOptions.empty()))) {
      program.with(stripe);
      fill(program, stripe);
      long size = Files.size(program.data().resolve("test.mv.db"));

      ChildProgram child =
          ChildProgram.withFilesOfAtMost(size + ROOM, folder, program.environment(), "send");

      assertThat(child.end()).as(Files.readString(folder.resolve("child.err"))).isEqualTo(1);
      assertThat(Files.readAllLines(folder.resolve("child.err")))
          .last()
          .asString()
          .contains("could not be written", "start it again");
      assertThat(given(stripe)).hasSizeBetween(1, REWARDS - 1).doesNotHaveDuplicates();
      assertThat(program.run("reconcile").status()).isZero();
      assertThat(given(stripe)).containsExactlyInAnyOrderElementsOf(issued(program));
      assertThat(program.run("send").status()).isZero();
      assertThat(given(stripe))
          .hasSize(REWARDS)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(issued(program));
    }
  }

  private static void fill(TestProgram program, StripeAccount stripe) {
    var csv = new StringBuilder("participant_email,invitee_email,amount,currency,paid_at\n");
    String price = stripe.monthly(stripe.product("Team"), "usd", 4900);
    for (int i = 0; i < REWARDS; i++) {
      stripe.subscription(stripe.customer("p" + i + "@x.io"), price);
      csv.append("p%d@x.io,friend%d@y.io,29.00,usd,2026-11-01\n".formatted(i, i));
    }
    Path campaign =
        program.file(
            "credit.json",
            """
            {"name":"Credit","offer":{"type":"account_credit","amount":2500,"currency":"usd"}}
            """);
    program.ran("campaign", "save", campaign.toString());
    Path referrals = program.file("referrals.csv", csv.toString());
    program.ran("import", "referrals", referrals.toString(), "--campaign", "Credit");
  }

  private static List<String> given(StripeAccount stripe) {
    return stripe.all("balance_transactions").stream()
        .map(one -> text(one.getAsJsonObject("metadata"), "rewarddesk_reward"))
        .toList();
  }

  private static List<String> issued(TestProgram program) {
    return program
        .ran("issued", "--format", "json")
        .json()
        .getAsJsonArray("rewards")
        .asList()
        .stream()
        .map(one -> text(one.getAsJsonObject(), "reward"))
        .toList();
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }
}
