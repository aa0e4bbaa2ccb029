package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.Rewards;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A program of its own that opens a store and gives the rewards that are due, one after the other.
/// It says each thing on its standard output once the store's method has returned: `open`, then
/// `claimed ID` and `issued ID` for each, and `done` at last. Then it keeps the store open until
/// its standard input ends.
final class OtherProgram implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherProgram(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts it on a folder and waits until it has the store open.
  static OtherProgram start(Path folder) throws IOException {
    var program =
        new OtherProgram(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    OtherProgram.class.getName(),
                    folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    String line = program.line();
    while (!line.equals("open")) {
      line = program.line();
    }
    return program;
  }

  /// The next thing it said.
  ///
  /// @throws AssertionError when it ended
  String line() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new AssertionError("The other program ended early");
    }
    return line;
  }

  /// Ends it the way the operating system does, without giving it a chance (SIGKILL). Through its
  /// handle, since the process itself would drop what it has said and nobody has read.
  ///
  /// @return what else it had said
  List<String> kill() throws InterruptedException {
    assertThat(process.toHandle().destroyForcibly()).isTrue();
    List<String> rest = output.lines().toList();
    process.waitFor();
    return rest;
  }

  @Override
  public void close() {
    var _ = process.destroyForcibly().onExit().join();
  }

  public static void main(String[] folder) throws IOException {
    PrintStream out = System.out;
    try (Store store = StoreFiles.open(Path.of(folder[0]))) {
      out.println("open");
      Ports ports = Ports.of(store);
      BatchId batch = ports.openBatch();
      for (DueRow row : ports.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 0, 2_000)) {
        Attempt attempt =
            ports
                .ledger()
                .claim(
                    row.reward(),
                    batch,
                    new FrozenRequest.Credit(
                        new CustomerId("cus_1"), Money.of(2500, "usd"), "Thank you"),
                    Rewards.MONDAY)
                .orElseThrow();
        out.println("claimed " + row.reward().id().value());
        var receipt =
            new Receipt(
                RewardKind.ACCOUNT_CREDIT,
                new CustomerId("cus_1"),
                List.of("cbtxn_" + row.reward().id().value()),
                "req_1",
                Rewards.MONDAY);
        ports.ledger().settle(attempt, new Settlement.Issued(receipt), Rewards.MONDAY);
        out.println("issued " + row.reward().id().value());
      }
      out.println("done");
      var _ = System.in.readAllBytes();
    }
  }
}
