package app.rewarddesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Opens stores on real files in tests. All begin as copies of one empty store, since making the
/// tables takes longer than most tests.
public final class StoreFiles {
  private static final byte[] EMPTY = emptyStore();

  private StoreFiles() {}

  /// The store of a folder; an empty one where there is none.
  public static Store open(Path folder) {
    Path data = folder.resolve("data.mv.db");
    try {
      if (Files.notExists(data)) {
        Files.write(data, EMPTY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return opened(folder);
  }

  private static Store opened(Path folder) {
    return switch (Store.open(folder.resolve("data"))) {
      case StoreOpening.Opened(var store) -> store;
      case StoreOpening.NotOpened not -> throw new AssertionError(not.problem());
    };
  }

  private static byte[] emptyStore() {
    try {
      Path folder = Files.createTempDirectory("rewarddesk-empty");
      opened(folder).close();
      byte[] bytes = Files.readAllBytes(folder.resolve("data.mv.db"));
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
