package app.rewarddesk.detection;

/// What came of reading a CSV file.
public sealed interface CsvReading {

  record Readable(CsvTable table) implements CsvReading {}

  /// The file as a whole cannot be read.
  ///
  /// @param problem one sentence for a person
  record Unreadable(String problem) implements CsvReading {}
}
