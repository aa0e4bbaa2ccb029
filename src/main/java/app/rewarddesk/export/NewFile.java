package app.rewarddesk.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A file that appears under its name only when it is complete. Until then it is written beside its
/// place, under another name.
final class NewFile implements AutoCloseable {
  private final Path target;
  private final Path draft;
  private final BufferedWriter writer;

  /// @throws IOException when the folder does not take a new file
  NewFile(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    this.draft = this.target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
    this.writer =
        Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  Writer writer() {
    return writer;
  }

  /// Puts the file in its place, over what was there.
  void complete() throws IOException {
    writer.close();
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Leaves nothing behind but a complete file.
  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
