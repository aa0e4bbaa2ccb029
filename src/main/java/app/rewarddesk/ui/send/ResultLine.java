package app.rewarddesk.ui.send;

/// A line of the result's table.
sealed interface ResultLine {

  /// @param rows how many stand below it
  record Heading(ResultGroup group, int rows) implements ResultLine {}

  record Person(ResultRow row) implements ResultLine {}
}
