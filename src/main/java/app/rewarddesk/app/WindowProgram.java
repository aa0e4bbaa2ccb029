package app.rewarddesk.app;

import app.rewarddesk.ui.shell.MainWindow;
import app.rewarddesk.ui.shell.SystemFiles;
import app.rewarddesk.ui.shell.SystemOutside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with its window. JavaFX makes it, on its own thread; [Launcher] starts it.
public final class WindowProgram extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);

  private Optional<OneWindow> listening = Optional.empty();

  @Override
  public void start(Stage stage) {
    Services services = new Installations(System.getenv()).services(dataFolder());
    listenForOthers(services.folder(), stage);
    new MainWindow(
            stage,
            services,
            new WindowScreens(services),
            new SystemFiles(stage),
            new SystemOutside(getHostServices()))
        .show();
  }

  /// Without this the window works as well; a second one would say that the data is open here.
  private void listenForOthers(Path folder, Stage stage) {
    try {
      listening =
          Optional.of(OneWindow.listen(folder, () -> Platform.runLater(() -> toFront(stage))));
    } catch (IOException e) {
      LOG.warn("A second start will not find this window", e);
    }
  }

  private static void toFront(Stage stage) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  @Override
  public void stop() {
    listening.ifPresent(OneWindow::close);
  }

  /// What `--data` names; blank when it is not given.
  private String dataFolder() {
    return getParameters().getNamed().getOrDefault("data", "");
  }
}
