package app.rewarddesk.store;

import app.rewarddesk.reward.Rewards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;

/// Opens stores on real files in tests. All begin as copies of one empty store, since making the
/// tables takes longer than most tests.
public final class StoreFiles {
  /// Stands still, so that there is at most one backup.
  private static final Clock CLOCK = Clock.fixed(Rewards.MONDAY, ZoneOffset.UTC);

  private static final byte[] EMPTY = emptyStore();

  private StoreFiles() {}

  /// The store of a folder; an empty one where there is none.
  public static Store open(Path folder) {
    return open(folder, StoreFile.MOST_TOGETHER);
  }

  /// @param mostTogether how many writes may share a commit
  public static Store open(Path folder, int mostTogether) {
    Path data = folder.resolve("data.mv.db");
    try {
      if (Files.notExists(data)) {
        Files.write(data, EMPTY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return opened(folder, mostTogether);
  }

  /// Removes a folder with all that is in it.
  public static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Store opened(Path folder, int mostTogether) {
    return switch (new StoreFile(folder.resolve("data"), CLOCK, mostTogether, StoreFile.MIGRATIONS)
        .open()) {
      case StoreOpening.Opened(var store) -> store;
      case StoreOpening.NotOpened not -> throw new AssertionError(not.problem());
    };
  }

  private static byte[] emptyStore() {
    try {
      Path folder = Files.createTempDirectory("rewarddesk-empty");
      opened(folder, StoreFile.MOST_TOGETHER).close();
      byte[] bytes = Files.readAllBytes(folder.resolve("data.mv.db"));
      delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
