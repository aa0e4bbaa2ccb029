package app.rewarddesk.app;

import app.rewarddesk.cli.StopRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program's main: the window, or the terminal where there is no display. It is no JavaFX class
/// itself, so that it starts from the class path.
public final class Launcher {
  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
  private static final int WRONG_USAGE = 2;

  private Launcher() {}

  public static void main(String[] words) {
    var arguments = new LaunchArguments(List.of(words));
    if (!arguments.areUnderstood()) {
      System.err.println("RewardDesk's window takes --data DIR alone.");
      System.exit(WRONG_USAGE);
    }
    LogFile.takeWhatOthersLog();
    Map<String, String> environment = System.getenv();
    boolean display = new Display(environment, properties()).isThere();
    if (display && OneWindow.isBroughtToFront(folder(environment, arguments))) {
      System.out.println("RewardDesk was open already; its window is in front now.");
      System.exit(0);
    }
    if (!display || !showWindow(arguments)) {
      System.exit(withoutDisplay(environment, arguments.folder()));
    }
  }

  private static Path folder(Map<String, String> environment, LaunchArguments arguments) {
    return Directories.ofThisComputer(environment).data(arguments.folder());
  }

  /// Shows the window and waits until it is closed.
  ///
  /// @return false when the display that is named cannot be used
  private static boolean showWindow(LaunchArguments arguments) {
    try {
      Application.launch(WindowProgram.class, arguments.forJavaFx());
      return true;
    } catch (UnsupportedOperationException e) {
      LOG.warn("The display cannot be used", e);
      return false;
    }
  }

  private static int withoutDisplay(Map<String, String> environment, String folder) {
    var stop = new StopRequest();
    stop.obeyCtrlC();
    int status =
        new WithoutDisplay(new Installations(environment), environment, Terminals.watched(), stop)
            .run(folder);
    stop.programEnds(status);
    return status;
  }

  private static Map<String, String> properties() {
    return System.getProperties().stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, System::getProperty));
  }
}
