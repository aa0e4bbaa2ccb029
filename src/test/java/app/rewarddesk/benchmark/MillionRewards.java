package app.rewarddesk.benchmark;

import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.store.Ports;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Compares a store of 10,000 rewards with one of a million: how long the lists' pages and counts
/// take in the big one, and what claiming and settling a reward costs in both. A folder that holds
/// such a store already is measured again without filling.
final class MillionRewards {
  private static final int FEW = 10_000;
  private static final int GIVEN_AT_A_TIME = 500;
  private static final int ROUNDS = 7;
  private static final int THREADS = 8;

  private final Ports few;
  private final Ports many;

  private MillionRewards(Ports few, Ports many) {
    this.few = few;
    this.many = many;
  }

  /// @param args the folder for the big store, and how many rewards it is to have
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int rewards = args.length == 1 ? 1_000_000 : Integer.parseInt(args[1]);
    Path small = Files.createTempDirectory("rewarddesk-benchmark");
    try (Store few = StoreFiles.open(small);
        Store many = Stopwatch.time("open", () -> StoreFiles.open(folder))) {
      var benchmark = new MillionRewards(filled(few, FEW), filled(many, rewards));
      new ListTimes(benchmark.many, rewards).print();
      benchmark.compare();
    } finally {
      StoreFiles.delete(small);
    }
    size(folder);
  }

  private static Ports filled(Store store, int rewards) throws Exception {
    Ports ports = Ports.of(store);
    if (ports.campaigns().all().isEmpty()) {
      Stopwatch.time(
          String.format(Locale.ROOT, "fill with %,d rewards", rewards),
          () -> {
            new StoreFilling(ports, rewards).fill();
            return rewards;
          });
    }
    return ports;
  }

  private static void size(Path folder) throws IOException {
    System.out.printf(
        Locale.ROOT, "%-60s %,8d MB%n", "file", Files.size(folder.resolve("data.mv.db")) >> 20);
  }

  /// Both in turns, since the computer may be busier at one time than at another. The first round
  /// warms up and does not count.
  private void compare() throws Exception {
    System.out.printf("%nClaim and settle a reward, %d at a time%n", THREADS);
    System.out.printf("%-7s %-38s %-38s%n", "round", "of few rewards", "of many");
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Giving.Cost ofFew = Giving.measure(few, due(few), THREADS);
      Giving.Cost ofMany = Giving.measure(many, due(many), THREADS);
      System.out.printf("%-7d %-38s %-38s%n", round, ofFew, ofMany);
      if (round > 0) {
        ratios.add((double) ofMany.processorMicrosEach() / ofFew.processorMicrosEach());
      }
    }
    ratios.sort(null);
    System.out.printf(
        Locale.ROOT,
        "a reward of many costs %.2f times the processor time of one of few (median)%n",
        ratios.get(ratios.size() / 2));
  }

  private static List<Reward> due(Ports ports) {
    return ports
        .rewards()
        .page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 0, GIVEN_AT_A_TIME)
        .stream()
        .map(DueRow::reward)
        .toList();
  }
}
