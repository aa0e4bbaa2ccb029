package app.rewarddesk.cli;

import app.rewarddesk.reward.RewardId;
import app.rewarddesk.work.StorageFailure;
import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// The whole command line: takes the words, runs the command, says how it ended.
public final class CommandLineProgram {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

  private final Installation.Finder installations;
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final StopRequest stop;

  public CommandLineProgram(
      Installation.Finder installations,
      Map<String, String> environment,
      Terminal terminal,
      StopRequest stop) {
    this.installations = installations;
    this.environment = environment;
    this.terminal = terminal;
    this.stop = stop;
  }

  /// Runs one command.
  ///
  /// @return the exit status: 0 done, 1 error, 2 wrong usage, 3 done in part, 4 some unconfirmed
  public int run(String... words) {
    var options = new GeneralOptions();
    var session = new Session(options, installations, environment, terminal, stop);
    CommandLine line =
        new CommandLine(options)
            .addSubcommand(campaigns(session))
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new ParticipantsCommand(session))
            .addSubcommand(new SyncCommand(session))
            .addSubcommand(new DueCommand(session))
            .addSubcommand(new SendCommand(session))
            .addSubcommand(new IssuedCommand(session))
            .addSubcommand(new ExportCommand(session))
            .addSubcommand(new ReconcileCommand(session));
    return configured(line).execute(words);
  }

  private static CommandLine campaigns(Session session) {
    return new CommandLine(new CampaignCommand())
        .addSubcommand(new CampaignCommand.Save(session))
        .addSubcommand(new CampaignCommand.ListAll(session))
        .addSubcommand(new CampaignCommand.Show(session));
  }

  private CommandLine configured(CommandLine line) {
    return line.registerConverter(RewardId.class, RewardId::new)
        .setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()))
        .setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(this::wrongUsage)
        .setExecutionExceptionHandler(this::failed);
  }

  private int wrongUsage(CommandLine.ParameterException e, String[] words) {
    terminal.say(String.valueOf(e.getMessage()));
    terminal.say("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitStatus.WRONG_USAGE.code();
  }

  private int failed(Exception e, CommandLine line, CommandLine.ParseResult words) {
    LOG.error("The command {} ended early", line.getCommandName(), e);
    return terminal
        .problem(
            StorageFailure.behind(e)
                .map(StorageFailure::problem)
                .orElse(
                    "RewardDesk could not go on, through a fault of its own or of the disk. What"
                        + " was done is kept; the log in the data folder has the cause."))
        .code();
  }
}
