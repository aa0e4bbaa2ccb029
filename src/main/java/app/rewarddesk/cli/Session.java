package app.rewarddesk.cli;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.desk.Desks.Opening;
import app.rewarddesk.settings.KeySource;
import app.rewarddesk.settings.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a command works with: its options, its streams, and the data it was told to open.
final class Session {
  private final GeneralOptions options;
  private final Installation.Finder installations;
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final StopRequest stop;

  Session(
      GeneralOptions options,
      Installation.Finder installations,
      Map<String, String> environment,
      Terminal terminal,
      StopRequest stop) {
    this.options = options;
    this.installations = installations;
    this.environment = environment;
    this.terminal = terminal;
    this.stop = stop;
  }

  /// What a command does with open data.
  interface Work {
    ExitStatus on(Desk desk, Format format);
  }

  Terminal terminal() {
    return terminal;
  }

  /// Progress of long work on a desk.
  ProgressLines progress(Desk desk) {
    return new ProgressLines(terminal, desk.clock(), stop);
  }

  /// Opens the data and works on it; nothing is written to Stripe.
  int work(List<Format> formats, Work work) {
    return open(formats, false, work).code();
  }

  /// Opens the data and works on it, writing to Stripe.
  int workInStripe(List<Format> formats, Work work) {
    return open(formats, true, work).code();
  }

  private ExitStatus open(List<Format> formats, boolean writesToStripe, Work work) {
    if (!formats.contains(options.format())) {
      return wrongUsage(
          "This command has no format "
              + options.format()
              + "; it has "
              + formats.stream().map(Format::toString).collect(Collectors.joining(" and "))
              + ".");
    }
    Installation installation = installations.in(options.data());
    if (options.rehearsal()) {
      return open(installation, Mode.REHEARSAL, work);
    }
    return switch (installation.keys().choose()) {
      case KeySource.Choice.Key(var key) ->
          key.mode() == Mode.LIVE && writesToStripe && !liveIsAllowed()
              ? wrongUsage(
                  "This is a live key, and this command changes what real customers pay: add --live"
                      + " if that is meant.")
              : open(installation, key.mode(), work);
      case KeySource.Choice.None() ->
          terminal.problem(
              "There is no Stripe key: set REWARDDESK_STRIPE_KEY, connect Stripe in the window, or"
                  + " add --rehearsal to work on sample data.");
      case KeySource.Choice.NoSuchKey() ->
          terminal.problem(
              "What REWARDDESK_STRIPE_KEY holds is not a secret key of Stripe, which begins with"
                  + " sk_ or rk_.");
    };
  }

  private boolean liveIsAllowed() {
    return options.live() || environment.getOrDefault("REWARDDESK_LIVE", "").equals("yes");
  }

  private ExitStatus wrongUsage(String sentence) {
    terminal.say(sentence);
    return ExitStatus.WRONG_USAGE;
  }

  private ExitStatus open(Installation installation, Mode mode, Work work) {
    return switch (installation.desks().open(mode)) {
      case Opening.NotOpened(var problem) -> terminal.problem(problem);
      case Opening.Opened(var desk) -> {
        try (desk) {
          if (mode == Mode.REHEARSAL) {
            installation.desks().fillWithSampleData(desk);
          }
          yield work.on(desk, options.format());
        }
      }
    };
  }

  /// The campaigns that an option names: all when it is blank, none of that name: empty.
  static Optional<Set<CampaignId>> campaigns(Desk desk, String name) {
    return name.isBlank()
        ? Optional.of(Set.of())
        : desk.campaigns().named(name).map(campaign -> Set.of(campaign.id()));
  }

  ExitStatus noCampaign(String name) {
    return terminal.problem("There is no campaign named " + name + ".");
  }
}
