package app.rewarddesk.app;

import app.rewarddesk.ui.shell.MainWindow;
import app.rewarddesk.ui.shell.SystemFiles;
import app.rewarddesk.ui.shell.SystemOutside;
import java.util.List;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program with its window. JavaFX makes it, on its own thread; [Launcher] starts it.
public final class WindowProgram extends Application {
  private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  @Override
  public void start(Stage stage) {
    Services services = new Installations(System.getenv()).services(dataFolder());
    ICON_SIZES.forEach(size -> addIcon(stage, size));
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

  private static void addIcon(Stage stage, int size) {
    var file = MainWindow.class.getResourceAsStream("/app/rewarddesk/ui/icon-" + size + ".png");
    if (file != null) {
      stage.getIcons().add(new Image(file));
    }
  }
}
