package app.rewarddesk.store;

import java.nio.file.Path;

/// What came of putting a backup in place of the data.
public sealed interface Restoring {

  /// @param keptAside where the data that was there before lies now
  record Restored(Path keptAside) implements Restoring {}

  /// Nothing was changed.
  ///
  /// @param problem what is so and what to do, one sentence or two for a person
  record NotRestored(String problem) implements Restoring {}
}
