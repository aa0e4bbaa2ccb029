package app.rewarddesk.store;

import java.nio.file.Path;

/// Opens stores on real files in tests.
final class StoreFiles {
  private StoreFiles() {}

  static Store open(Path folder) {
    return switch (Store.open(folder.resolve("data"))) {
      case StoreOpening.Opened(var store) -> store;
      case StoreOpening.NotOpened not -> throw new AssertionError(not.problem());
    };
  }
}
