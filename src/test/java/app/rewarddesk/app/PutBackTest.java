package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Old data is put back after rewards were given: it does not know of them, and they are not given
/// again.
class PutBackTest {
  @TempDir private Path folder;

  @Test
  void whatWasGivenSinceIsFoundInStripeAndNotGivenAgain() throws Exception {
    try (var running = RehearsalStripe.start(RehearsalOptions.empty())) {
      StripeAccount stripe = StripeAccount.of(running);
      String price = stripe.monthly(stripe.product("Team"), "usd", 4900);
      stripe.subscription(stripe.customer("ann@x.io"), price);
      TestProgram program = new TestProgram(folder).with(stripe);
      program.ran("campaign", "save", program.file("spring.json", SPRING).toString());
      program.ran(
          "import",
          "referrals",
          program.file("referrals.csv", REFERRALS).toString(),
          "--campaign",
          "Spring");
      Path data = program.data().resolve("test.mv.db");
      Path before = folder.resolve("before.mv.db");
      Files.copy(data, before);
      program.ran("send");
      assertThat(stripe.all("balance_transactions")).hasSize(1);

      running.advance(FORGOTTEN);
      Files.copy(before, data, StandardCopyOption.REPLACE_EXISTING);
      program.ran("send");

      assertThat(stripe.all("balance_transactions")).hasSize(1);
      assertThat(program.ran("issued").out()).contains("ann@x.io");
    }
  }

  /// Stripe does not know the key any more.
  private static final Duration FORGOTTEN = Duration.ofDays(3);

  private static final String SPRING =
      """
      {"name":"Spring","offer":{"type":"account_credit","amount":2500,"currency":"usd"}}
      """;
  private static final String REFERRALS =
      """
      participant_email,invitee_email,amount,currency,paid_at
      ann@x.io,ina@y.io,29.00,usd,2026-11-01
      """;
}
