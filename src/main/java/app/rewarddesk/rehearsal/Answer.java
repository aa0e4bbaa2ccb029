package app.rewarddesk.rehearsal;

/// What goes back over the connection.
sealed interface Answer {
  record Whole(Reply reply) implements Answer {}

  /// The first half of the reply, then the connection is closed.
  record Half(Reply reply) implements Answer {}

  /// Nothing; the connection is closed.
  record Nothing() implements Answer {}
}
