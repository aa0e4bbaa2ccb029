package app.rewarddesk.detection;

/// What a cell says, or why it says nothing.
sealed interface Parsed<T> {

  record Value<T>(T value) implements Parsed<T> {}

  /// @param reason one sentence for a person, without a full stop
  record Wrong<T>(String reason) implements Parsed<T> {}
}
