package app.rewarddesk.detection;

/// What a row of an import does.
sealed interface RowResult {

  /// It brings something new.
  record Added() implements RowResult {}

  /// It changes something known.
  record Changed() implements RowResult {}

  /// It changes nothing.
  record Same() implements RowResult {}

  /// It stays out.
  record Wrong(WrongRow row) implements RowResult {}
}
