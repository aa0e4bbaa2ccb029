package app.rewarddesk.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Nobody chooses a file.
public final class NoFiles implements FilePicker {
  @Override
  public Optional<Path> open(String title, String extension) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> save(String title, String suggestedName) {
    return Optional.empty();
  }
}
