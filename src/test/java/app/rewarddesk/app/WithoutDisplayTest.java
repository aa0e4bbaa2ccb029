package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.cli.StopRequest;
import app.rewarddesk.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutDisplayTest {
  @TempDir private Path folder;

  @Test
  void theMainJobIsDoneInTheTerminalAndASecondRunGoesOn() {
    var program = new TestProgram(folder).with("REWARDDESK_STRIPE_RATE", "unlimited");

    Run first = run(program);
    assertThat(first.status()).isZero();
    assertThat(first.out().lines().findFirst().orElseThrow()).startsWith("There is no display");
    assertThat(first.out())
        .containsSubsequence(
            "Reward Due",
            "Has a discount",
            "Send Rewards with Stripe",
            " rewarded, ",
            "Not rewarded")
        .contains("Existing discount", "Several customers with that email")
        .doesNotContain("earlier run");
    assertThat(first.err()).contains("Sending ");
    int issued = issued(program);
    assertThat(issued).isGreaterThan(40);
    assertThat(first.out()).contains(issued + " rewarded, ");

    Run second = run(program);
    assertThat(second.status()).isZero();
    assertThat(second.out())
        .contains("An earlier run gave " + issued + " rewards")
        .contains("0 rewarded, ");
    assertThat(issued(program)).isEqualTo(issued);
  }

  private record Run(int status, String out, String err) {}

  private static Run run(TestProgram program) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        new WithoutDisplay(
                program::find,
                program.environment(),
                new Terminal(stream(out), stream(err), 120, true),
                new StopRequest())
            .run("");
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static int issued(TestProgram program) {
    return program
        .ran("issued", "--rehearsal", "--format", "json")
        .json()
        .getAsJsonArray("rewards")
        .size();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
