package app.rewarddesk.app;

import app.rewarddesk.cli.StopRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Application;

/// The program's main: the window, or the terminal where there is no display. It is no JavaFX class
/// itself, so that it starts from the class path.
public final class Launcher {
  private static final int WRONG_USAGE = 2;

  private Launcher() {}

  public static void main(String[] words) {
    var arguments = new LaunchArguments(List.of(words));
    if (!arguments.areUnderstood()) {
      System.err.println("RewardDesk's window takes --data DIR alone.");
      System.exit(WRONG_USAGE);
    }
    Map<String, String> environment = System.getenv();
    if (new Display(environment, properties()).isThere()) {
      Application.launch(WindowProgram.class, arguments.forJavaFx());
    } else {
      System.exit(withoutDisplay(environment, arguments.folder()));
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
