package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program leaves on the disk and on the console, seen in a process of its own.
class InstallationsTest {
  @TempDir private Path folder;

  @Test
  void thereIsALogAndTheKeyIsInNoFileAndOnNoStream() throws IOException {
    try (var stripe = StripeAccount.empty()) {
      stripe.customer("ann@x.io");
      TestProgram program = new TestProgram(folder).with(stripe);

      var child = new ChildProgram(folder, program.environment(), "sync", "--format", "json");

      assertThat(child.end()).isZero();
      assertThat(child.json().getAsJsonObject("read").get("customers").getAsInt()).isEqualTo(1);
      assertThat(folder.resolve("child.err")).isEmptyFile();
      assertThat(program.data().resolve("rewarddesk.log")).exists();
      for (Path file : files()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(stripe.key());
      }
    }
  }

  @Test
  void whatFailsInsideIsInTheLogAndOneSentenceOnTheConsole() throws IOException {
    TestProgram program = new TestProgram(folder).with("REWARDDESK_STRIPE_KEY", "sk_test_12345678");
    program.ran("due");
    Files.write(program.data().resolve("test.mv.db"), new byte[] {1, 2, 3});

    var child = new ChildProgram(folder, program.environment(), "due");

    assertThat(child.end()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("child.err"))).hasSize(1);
    assertThat(program.data().resolve("rewarddesk.log")).content().contains("\tat ");
  }

  private List<Path> files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
