package app.rewarddesk.app;

import app.rewarddesk.cli.CommandLineProgram;
import app.rewarddesk.cli.StopRequest;
import java.util.Map;

/// The command line's main.
public final class Cli {
  private Cli() {}

  public static void main(String[] words) {
    Map<String, String> environment = System.getenv();
    var stop = new StopRequest();
    stop.obeyCtrlC();
    int status =
        new CommandLineProgram(
                new Installations(environment), environment, Terminals.standard(), stop)
            .run(words);
    stop.programEnds(status);
    System.exit(status);
  }
}
