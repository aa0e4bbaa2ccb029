package app.rewarddesk.cli;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.SyncOutcome;
import app.rewarddesk.issuing.GivenElsewhere;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.RewardId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `send`: Send Rewards with Stripe.
@Command(name = "send", description = "Gives the rewards that are due, in Stripe.")
final class SendCommand implements Callable<Integer> {
  /// An index older than this is read again before sending.
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Session session;

  @Option(names = "--campaign", paramLabel = "NAME", description = "Those of one campaign only.")
  private String campaign = "";

  @Option(names = "--reward", paramLabel = "ID", description = "This one only; may be repeated.")
  private List<RewardId> rewards = List.of();

  @Option(names = "--dry-run", description = "Only say what would happen; nothing is written.")
  private boolean dryRun;

  SendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Session.Work work =
        (desk, format) ->
            Session.campaigns(desk, campaign)
                .map(campaigns -> choose(desk, campaigns, format))
                .orElseGet(() -> session.noCampaign(campaign));
    return dryRun
        ? session.work(Format.TABLE_OR_JSON, work)
        : session.workInStripe(Format.TABLE_OR_JSON, work);
  }

  private ExitStatus choose(Desk desk, Set<CampaignId> campaigns, Format format) {
    return switch (SendChoice.of(desk, campaigns, new LinkedHashSet<>(rewards))) {
      case SendChoice.Refused(var problem) -> session.terminal().problem(problem);
      case SendChoice.Chosen chosen ->
          getReady(desk)
              .map(session.terminal()::problem)
              .orElseGet(() -> run(desk, chosen, format));
    };
  }

  /// Asks whose key it is and reads Stripe's lists when they are not fresh.
  ///
  /// @return empty when everything is ready; else what is so and what to do
  private Optional<String> getReady(Desk desk) {
    Instant needed = desk.clock().instant().minus(FRESH);
    if (desk.customers().syncedAt().filter(needed::isBefore).isPresent()) {
      return desk.account().problem();
    }
    session.terminal().say("Reading Stripe's customers and subscriptions first.");
    return switch (desk.sync().run(session.progress(desk))) {
      case SyncOutcome.Complete _ -> {
        desk.bringUpToDate();
        yield Optional.empty();
      }
      case SyncOutcome.Stopped _ -> Optional.of("Stopped before anything was sent.");
      case SyncOutcome.Failed(var problem) -> Optional.of(problem);
    };
  }

  private ExitStatus run(Desk desk, SendChoice.Chosen chosen, Format format) {
    PreflightReport plan = desk.preflight().plan(chosen.selection());
    GivenElsewhere.Seen elsewhere = desk.givenElsewhere().look(plan, session.progress(desk));
    if (dryRun) {
      new DryRunResult(plan, elsewhere).print(session.terminal(), format);
      return plan.notRewarded().isEmpty() && chosen.unconfirmed().isEmpty()
          ? ExitStatus.DONE
          : ExitStatus.IN_PART;
    }
    session.terminal().say(announcement(plan));
    elsewhere
        .pointedOut()
        .forEach(
            one ->
                session
                    .terminal()
                    .say("Note: " + one.reward().recipient().email() + ": " + one.sentence()));
    SendReport report = desk.sending().send(plan, session.progress(desk));
    desk.bringUpToDate();
    var result = new SendResult(report, chosen.unconfirmed());
    result.print(session.terminal(), format);
    return result.status();
  }

  private static String announcement(PreflightReport plan) {
    int would = plan.wouldReward().size();
    return would == 0
        ? "There is nothing to send."
        : "Sending "
            + would
            + " of "
            + (would + plan.notRewarded().size())
            + " rewards: "
            + plan.calls().all()
            + " calls to Stripe, about "
            + Math.max(1, plan.duration().toSeconds())
            + " s.";
  }
}
