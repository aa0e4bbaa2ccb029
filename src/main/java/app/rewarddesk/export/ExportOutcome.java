package app.rewarddesk.export;

import java.nio.file.Path;

/// How an export ended.
public sealed interface ExportOutcome {

  /// The file is there, whole.
  ///
  /// @param rows without the header
  record Written(Path file, long rows) implements ExportOutcome {}

  /// It was asked to stop; no file was written, and one that was there is as it was.
  record Stopped() implements ExportOutcome {}

  /// The disk did not take the file; one that was there is as it was.
  ///
  /// @param problem what is so and what to do, one sentence or two for a person
  record NotWritten(String problem) implements ExportOutcome {}
}
