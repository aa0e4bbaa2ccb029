package app.rewarddesk.app;

import app.rewarddesk.ui.shell.MainWindow;
import app.rewarddesk.ui.shell.SystemFiles;
import app.rewarddesk.ui.shell.SystemOutside;
import javafx.application.Application;
import javafx.stage.Stage;

/// The program with its window. JavaFX makes it, on its own thread; [Launcher] starts it.
public final class WindowProgram extends Application {
  @Override
  public void start(Stage stage) {
    Services services = new Installations(System.getenv()).services(dataFolder());
    new MainWindow(
            stage,
            services,
            new WindowScreens(services),
            new SystemFiles(stage),
            new SystemOutside(getHostServices()))
        .show();
  }

  /// What `--data` names; blank when it is not given.
  private String dataFolder() {
    return getParameters().getNamed().getOrDefault("data", "");
  }
}
