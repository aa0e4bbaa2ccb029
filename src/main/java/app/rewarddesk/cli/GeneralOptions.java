package app.rewarddesk.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command has, before or after its name.
@Command(
    name = "rewarddesk-cli",
    description =
        "Pays out referral rewards in Stripe: each exactly once, no existing discount lost.",
    mixinStandardHelpOptions = true,
    versionProvider = GeneralOptions.Version.class,
    scope = ScopeType.INHERIT)
final class GeneralOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder that keeps everything; else REWARDDESK_DATA, else your own.")
  private String data = "";

  @Option(
      names = "--rehearsal",
      scope = ScopeType.INHERIT,
      description = "Work on sample data with a simulated Stripe inside the program.")
  private boolean rehearsal;

  @Option(
      names = "--live",
      scope = ScopeType.INHERIT,
      description = "Allow writing to Stripe with a live key; or REWARDDESK_LIVE=yes.")
  private boolean live;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      description = "table, json or csv, as far as the command has it.")
  private Format format = Format.TABLE;

  String data() {
    return data;
  }

  boolean rehearsal() {
    return rehearsal;
  }

  boolean live() {
    return live;
  }

  Format format() {
    return format;
  }

  /// The version that the build wrote into the jar.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "RewardDesk "
            + Optional.ofNullable(GeneralOptions.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)")
      };
    }
  }
}
