package app.rewarddesk.app;

import app.rewarddesk.settings.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a program with an open window is reached: written by it into the data folder, where only its
/// owner can read it.
///
/// @param port on this computer
/// @param call what it has to be told
/// @param answer what it says then, which nobody else on that port would say
record WindowNote(int port, String call, String answer) {
  private static final String FILE = "window";
  private static final int HIGHEST_PORT = 65_535;

  static WindowNote on(int port) {
    return new WindowNote(port, UUID.randomUUID().toString(), UUID.randomUUID().toString());
  }

  /// The note in a folder; empty when there is none that makes sense or others could have written
  /// it.
  static Optional<WindowNote> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.notExists(file) || !OwnerOnly.holds(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 3 || !lines.getFirst().matches("\\d{1,5}")) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.getFirst());
    return port == 0 || port > HIGHEST_PORT
        ? Optional.empty()
        : Optional.of(new WindowNote(port, lines.get(1), lines.get(2)));
  }

  void writeInto(Path folder) throws IOException {
    Path draft = folder.resolve(FILE + "." + UUID.randomUUID());
    OwnerOnly.create(draft);
    Files.write(draft, List.of(String.valueOf(port), call, answer));
    Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Removes it, unless another program's note is there by now.
  void removeFrom(Path folder) throws IOException {
    if (in(folder).filter(this::equals).isPresent()) {
      Files.deleteIfExists(folder.resolve(FILE));
    }
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "the window on port " + port;
  }
}
