package app.rewarddesk.app;

import app.rewarddesk.cli.CommandLineProgram;
import app.rewarddesk.cli.Installation;
import app.rewarddesk.cli.StopRequest;
import app.rewarddesk.cli.Terminal;
import app.rewarddesk.desk.Desks.Opening;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.settings.Mode;
import java.util.Map;

/// What the program does where no window can be shown: the main job on the sample data, in the
/// terminal. The table of what is due, the send with its progress, and who was not rewarded and
/// why.
final class WithoutDisplay {
  private static final int DONE_IN_PART = 3;

  private final Installation.Finder installations;
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final StopRequest stop;

  WithoutDisplay(
      Installation.Finder installations,
      Map<String, String> environment,
      Terminal terminal,
      StopRequest stop) {
    this.installations = installations;
    this.environment = environment;
    this.terminal = terminal;
    this.stop = stop;
  }

  /// @param folder the data folder; blank: where `REWARDDESK_DATA` or the system says
  /// @return the exit status: 0 when the job was done, whoever could not be rewarded
  int run(String folder) {
    terminal
        .out()
        .println(
            "There is no display, so RewardDesk works in the terminal, on sample data with a"
                + " simulated Stripe.");
    return switch (installations.in(folder).desks().open(Mode.REHEARSAL)) {
      case Opening.NotOpened(var problem) -> {
        terminal.err().println(problem);
        yield 1;
      }
      case Opening.Opened(var desk) -> {
        long given = desk.rewards().countIssued(IssuedFilter.ALL);
        desk.close();
        yield mainJob(folder, given);
      }
    };
  }

  private int mainJob(String folder, long given) {
    if (given > 0) {
      terminal
          .out()
          .println(
              "An earlier run gave "
                  + given
                  + " rewards; what could not be given is still due and is tried again.");
    }
    title("Reward Due");
    int due = command(folder, "due");
    if (due != 0) {
      return due;
    }
    title("Send Rewards with Stripe");
    int sent = command(folder, "send");
    return sent == DONE_IN_PART ? 0 : sent;
  }

  private void title(String title) {
    terminal.out().println();
    terminal.out().println(title);
    terminal.out().println();
  }

  private int command(String folder, String name) {
    var program = new CommandLineProgram(installations, environment, terminal, stop);
    return folder.isBlank()
        ? program.run("--rehearsal", name)
        : program.run("--rehearsal", "--data", folder, name);
  }
}
