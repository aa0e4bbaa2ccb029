package app.rewarddesk.benchmark;

import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.store.Ports;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Claims and settles rewards from 1, 8 and 64 threads, with a commit for each write and with
/// shared commits, and prints both side by side: rewards a second, bytes written and processor time
/// for each.
final class SharedCommits {
  private static final List<Integer> THREADS = List.of(1, 8, 64);
  private static final int ALONE = 1;
  private static final int TOGETHER = 256;

  private SharedCommits() {}

  public static void main(String[] args) throws Exception {
    int rewards = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
    run(rewards, 8, TOGETHER);
    System.out.printf(
        Locale.ROOT, "%7s  %-34s  %-34s%n", "threads", "a commit for each", "shared commits");
    for (int threads : THREADS) {
      Giving.Cost alone = run(rewards, threads, ALONE);
      Giving.Cost together = run(rewards, threads, TOGETHER);
      System.out.printf(
          Locale.ROOT,
          "%7d  %-34s  %-34s  %.1f times as many%n",
          threads,
          alone,
          together,
          together.perSecond() / alone.perSecond());
    }
  }

  private static Giving.Cost run(int rewards, int threads, int mostTogether) throws Exception {
    Path folder = Files.createTempDirectory("rewarddesk-benchmark");
    try (Store store = StoreFiles.open(folder, mostTogether)) {
      Ports ports = Ports.of(store);
      new StoreFilling(ports, rewards * 3 / 2).fill();
      List<Reward> due =
          ports.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 0, rewards).stream()
              .map(DueRow::reward)
              .toList();
      return Giving.measure(ports, due, threads);
    } finally {
      StoreFiles.delete(folder);
    }
  }
}
