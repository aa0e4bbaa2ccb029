package app.rewarddesk.store;

/// What came of opening a data file.
public sealed interface StoreOpening {

  record Opened(Store store) implements StoreOpening {}

  /// It was not opened, and is as it was before.
  sealed interface NotOpened extends StoreOpening {

    /// What is so and what to do, one sentence or two for a person.
    String problem();
  }

  /// Another program holds the file.
  record Locked(String problem) implements NotOpened {}

  /// A newer version of RewardDesk has worked on the file.
  record Newer(String problem) implements NotOpened {}

  /// The file, its folder or its disk do not let it be opened for writing.
  record Unusable(String problem) implements NotOpened {}

  /// The file is no data of RewardDesk, or is broken.
  record Damaged(String problem) implements NotOpened {}
}
