package app.rewarddesk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders for the seeds that live on a disk.
final class Folders {
  private Folders() {}

  /// A new one.
  static Path fresh(Path in, String name) {
    try {
      return Files.createTempDirectory(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
