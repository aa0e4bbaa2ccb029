package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.Rewards;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A program of its own that opens a store and works on the rewards that are due, from one thread
/// or more. It says each thing on its standard output once the store's method has returned: `open`,
/// then `claimed ID` and `issued ID` for each, and `done` at last. Then it keeps the store open
/// until its standard input ends. Told to go on for ever, it lets each attempt have no effect and
/// claims the same rewards again: `claimed ID NUMBER`, `settled ID NUMBER`.
final class OtherProgram implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherProgram(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts it on a folder and waits until it has the store open.
  static OtherProgram start(Path folder) throws IOException {
    return start(folder, "1");
  }

  /// The same for ever, from several threads.
  static OtherProgram startForEver(Path folder, int threads) throws IOException {
    return start(folder, String.valueOf(threads), "for ever");
  }

  private static OtherProgram start(Path folder, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                folder.toString()));
    command.addAll(List.of(more));
    var program =
        new OtherProgram(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
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

  public static void main(String[] words) throws Exception {
    try (Store store = StoreFiles.open(Path.of(words[0]))) {
      System.out.println("open");
      Ports ports = Ports.of(store);
      BatchId batch = ports.openBatch();
      List<Reward> due =
          ports.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 0, 2_000).stream()
              .map(DueRow::reward)
              .toList();
      int threads = Integer.parseInt(words[1]);
      boolean forEver = words.length > 2;
      try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int lane = 0; lane < threads; lane++) {
          List<Reward> mine = new ArrayList<>();
          for (int i = lane; i < due.size(); i += threads) {
            mine.add(due.get(i));
          }
          var _ = lanes.submit(() -> work(ports.ledger(), batch, mine, forEver));
        }
      }
      System.out.println("done");
      var _ = System.in.readAllBytes();
    }
  }

  private static void work(
      RewardLedger ledger, BatchId batch, List<Reward> rewards, boolean forEver) {
    do {
      for (Reward known : rewards) {
        Reward reward = forEver ? ledger.find(known.id()).orElseThrow() : known;
        Attempt attempt =
            ledger
                .claim(
                    reward,
                    batch,
                    new FrozenRequest.Credit(
                        new CustomerId("cus_1"), Money.of(2500, "usd"), "Thank you"),
                    Rewards.MONDAY)
                .orElseThrow();
        String id = reward.id().value();
        if (forEver) {
          System.out.println("claimed " + id + " " + attempt.number());
          ledger.settle(attempt, new Settlement.HadNoEffect("It never left."), Rewards.MONDAY);
          System.out.println("settled " + id + " " + attempt.number());
        } else {
          System.out.println("claimed " + id);
          ledger.settle(attempt, new Settlement.Issued(receipt(id)), Rewards.MONDAY);
          System.out.println("issued " + id);
        }
      }
    } while (forEver);
  }

  private static Receipt receipt(String reward) {
    return new Receipt(
        RewardKind.ACCOUNT_CREDIT,
        new CustomerId("cus_1"),
        List.of("cbtxn_" + reward),
        "req_1",
        Rewards.MONDAY);
  }
}
