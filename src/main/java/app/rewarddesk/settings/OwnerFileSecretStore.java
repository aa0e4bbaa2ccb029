package app.rewarddesk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the keys, one a line, in a file that only its owner can read. A file that others can read
/// is not trusted: its keys are left alone, and the log says why.
public final class OwnerFileSecretStore implements SecretStore {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerFileSecretStore.class);

  private final Path file;

  public OwnerFileSecretStore(Path file) {
    this.file = file;
  }

  /// @throws UncheckedIOException when the disk does not give it
  @Override
  public synchronized Optional<ApiKey> read(Mode mode) {
    return keys().stream().filter(key -> key.mode() == mode).findFirst();
  }

  /// @throws UncheckedIOException when the disk does not take it
  @Override
  public synchronized void write(ApiKey key) {
    replace(Stream.concat(without(key.mode()), Stream.of(key)).toList());
  }

  /// @throws UncheckedIOException when the disk does not take it
  @Override
  public synchronized void delete(Mode mode) {
    replace(without(mode).toList());
  }

  @Override
  public String place() {
    return "a file that only you can read (" + file + ")";
  }

  private Stream<ApiKey> without(Mode mode) {
    return keys().stream().filter(key -> key.mode() != mode);
  }

  private List<ApiKey> keys() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      if (!OwnerOnly.holds(file)) {
        LOG.warn("Others can read {}, so the keys in it are not used. Enter the key again.", file);
        return List.of();
      }
      return Files.readAllLines(file).stream()
          .map(ApiKey::parse)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Keys cannot be read from " + file, e);
    }
  }

  private void replace(List<ApiKey> keys) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(next);
      OwnerOnly.create(next);
      Files.write(next, keys.stream().map(ApiKey::secret).toList());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Keys cannot be written to " + file, e);
    }
  }
}
