package app.rewarddesk.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes a CSV file that is dropped on the window.
final class CsvDrop {
  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

  private final BooleanSupplier isWelcome;
  private final Consumer<Path> dropped;

  /// @param isWelcome whether a file can be taken now
  CsvDrop(BooleanSupplier isWelcome, Consumer<Path> dropped) {
    this.isWelcome = isWelcome;
    this.dropped = dropped;
  }

  void listenOn(Node window) {
    window.setOnDragOver(this::dragged);
    window.setOnDragDropped(this::drop);
  }

  /// The file to import; empty when it is none, or there are several.
  static Optional<Path> csv(List<File> files) {
    return Optional.of(files)
        .filter(all -> all.size() == 1)
        .map(all -> all.getFirst().toPath())
        .filter(CsvDrop::isCsv);
  }

  private void dragged(DragEvent drag) {
    if (file(drag).isPresent()) {
      drag.acceptTransferModes(TransferMode.COPY);
      drag.consume();
    }
  }

  private void drop(DragEvent drag) {
    Optional<Path> file = file(drag);
    file.ifPresent(dropped);
    drag.setDropCompleted(file.isPresent());
    drag.consume();
  }

  private Optional<Path> file(DragEvent drag) {
    return isWelcome.getAsBoolean() && drag.getDragboard().hasFiles()
        ? csv(drag.getDragboard().getFiles())
        : Optional.empty();
  }

  private static boolean isCsv(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
