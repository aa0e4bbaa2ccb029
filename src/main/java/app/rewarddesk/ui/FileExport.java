package app.rewarddesk.ui;

import app.rewarddesk.export.ExportOutcome;
import app.rewarddesk.work.Progress;
import java.nio.file.Path;

/// Writes a list to a file that the marketer names, and says what came of it.
public final class FileExport {
  private final Workspace workspace;

  public FileExport(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Writes the file; off the window's thread.
  public interface Writing {
    ExportOutcome write(Path file, Progress progress);
  }

  /// Asks for the file first. Without one, nothing is written.
  ///
  /// @param suggestedName with its extension: `reward-due.csv`
  public void save(String title, String suggestedName, Writing writing) {
    workspace.files().save(title, suggestedName).ifPresent(file -> write(file, writing));
  }

  private void write(Path file, Writing writing) {
    var _ =
        workspace
            .background()
            .start(
                progress -> writing.write(file, progress),
                this::tell,
                _ ->
                    workspace
                        .notices()
                        .problem("The rewards could not be read. No file was written; try again."));
  }

  private void tell(ExportOutcome outcome) {
    switch (outcome) {
      case ExportOutcome.Written(var file, var rows) ->
          workspace
              .notices()
              .tell(
                  String.format("%,d ", rows)
                      + (rows == 1 ? "row" : "rows")
                      + " written to "
                      + file.getFileName());
      case ExportOutcome.Stopped() -> workspace.notices().tell("Stopped; no file was written");
      case ExportOutcome.NotWritten(var problem) -> workspace.notices().problem(problem);
    }
  }
}
