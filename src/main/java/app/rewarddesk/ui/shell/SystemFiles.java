package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.FilePicker;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs for files; each begins in the folder of the one before.
public final class SystemFiles implements FilePicker {
  private final Window owner;
  private Optional<File> folder = Optional.empty();

  public SystemFiles(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> open(String title, String extension) {
    FileChooser chooser = chooser(title);
    chooser
        .getExtensionFilters()
        .setAll(filter(extension), new ExtensionFilter("All files", "*.*"));
    return chosen(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> save(String title, String suggestedName) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(suggestedName);
    chooser
        .getExtensionFilters()
        .setAll(filter(suggestedName.substring(suggestedName.lastIndexOf('.') + 1)));
    return chosen(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = Optional.ofNullable(file.getParentFile());
    return Optional.of(file.toPath());
  }

  private static ExtensionFilter filter(String extension) {
    return new ExtensionFilter(extension.toUpperCase(Locale.ROOT) + " files", "*." + extension);
  }
}
