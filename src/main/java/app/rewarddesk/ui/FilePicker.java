package app.rewarddesk.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for files with the system's own dialog.
public interface FilePicker {

  /// @param extension without the dot: `csv`
  Optional<Path> open(String title, String extension);

  /// @param suggestedName with its extension: `reward-due.csv`
  Optional<Path> save(String title, String suggestedName);
}
