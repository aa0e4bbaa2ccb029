package app.rewarddesk.cli;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.export.RewardLayouts;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `due`: the Reward Due table.
@Command(name = "due", description = "Lists the rewards that are due, on hold or unconfirmed.")
final class DueCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--campaign", paramLabel = "NAME", description = "Those of one campaign only.")
  private String campaign = "";

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "due, on_hold, waiting, unconfirmed or all; due if it is left out.")
  private State state = State.DUE;

  DueCommand(Session session) {
    this.session = session;
  }

  /// The states that can be asked for.
  enum State {
    DUE,
    ON_HOLD,
    WAITING,
    UNCONFIRMED,
    ALL
  }

  @Override
  public Integer call() {
    return session.work(
        Format.ALL,
        (desk, format) ->
            Session.campaigns(desk, campaign)
                .map(campaigns -> list(desk, campaigns, format))
                .orElseGet(() -> session.noCampaign(campaign)));
  }

  private ExitStatus list(Desk desk, Set<CampaignId> campaigns, Format format) {
    List<DueRow> rows =
        standing()
            .map(standing -> rows(desk, new DueFilter(campaigns, "", standing)))
            .orElseGet(List::of);
    switch (format) {
      case TABLE -> print(rows);
      case CSV -> session.terminal().print(RewardLayouts.DUE, rows);
      case JSON -> {
        var result = new JsonObject();
        result.add("rewards", JsonText.array(rows, DueCommand::json));
        JsonText.print(session.terminal(), result);
      }
    }
    return ExitStatus.DONE;
  }

  private static List<DueRow> rows(Desk desk, DueFilter filter) {
    return Pages.all(
        (offset, limit) -> desk.rewards().page(filter, DueOrder.OLDEST_FIRST, offset, limit));
  }

  /// Empty for waiting: nothing makes a reward wait yet.
  private Optional<Standing> standing() {
    return switch (state) {
      case DUE -> Optional.of(Standing.ALL_DUE);
      case ON_HOLD -> Optional.of(Standing.ON_HOLD);
      case WAITING -> Optional.empty();
      case UNCONFIRMED -> Optional.of(Standing.UNCONFIRMED);
      case ALL -> Optional.of(Standing.UNFINISHED);
    };
  }

  private void print(List<DueRow> rows) {
    var table =
        new TextTable(
            TextTable.Column.text("Participant"),
            TextTable.Column.text("Email"),
            TextTable.Column.text("Invited"),
            TextTable.Column.text("Campaign"),
            TextTable.Column.figure("Reward"),
            TextTable.Column.text("Since"),
            TextTable.Column.text("Stripe"),
            TextTable.Column.id("Id"));
    rows.forEach(
        row ->
            table.row(
                row.reward().recipient().name(),
                row.reward().recipient().email().value(),
                row.reward().invitee(),
                row.reward().campaignName(),
                row.reward().offer().shortText(),
                since(row),
                stripe(row),
                row.reward().id().value()));
    table.print(session.terminal());
    session.terminal().say(rows.size() == 1 ? "1 reward." : rows.size() + " rewards.");
  }

  private static String since(DueRow row) {
    return switch (row.reward().state()) {
      case RewardState.Due(var since) -> Dates.day(since);
      case RewardState.OnHold(var until) -> "on hold to " + Dates.day(until);
      case RewardState.Suspected _,
          RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          row.reward().state().name().title().toLowerCase(Locale.ROOT);
    };
  }

  private static String stripe(DueRow row) {
    return switch (row.readiness()) {
      case Readiness.NotChecked() -> "not read yet";
      case Readiness.Ready _ -> "ready";
      case Readiness.InTheWay(var reason) -> reason.brief();
    };
  }

  private static JsonObject json(DueRow row) {
    Reward reward = row.reward();
    var participant = new JsonObject();
    participant.addProperty("email", reward.recipient().email().value());
    participant.addProperty("name", reward.recipient().name());
    var json = new JsonObject();
    json.addProperty("reward", reward.id().value());
    json.addProperty("campaign", reward.campaignName());
    json.add("participant", participant);
    json.add("invitee", JsonText.orNull(reward.invitee()));
    json.addProperty("side", reward.side().code());
    json.add("offer", OfferCodec.encode(reward.offer()));
    json.addProperty("state", reward.state().name().code());
    json.add("dueSince", dueSince(reward));
    json.addProperty("stripe", row.readiness().code());
    json.add(
        "customer",
        row.readiness() instanceof Readiness.Ready(var customer)
            ? new JsonPrimitive(customer.value())
            : JsonNull.INSTANCE);
    return json;
  }

  private static JsonElement dueSince(Reward reward) {
    return reward.state() instanceof RewardState.Due(var since)
        ? new JsonPrimitive(since.toString())
        : JsonNull.INSTANCE;
  }
}
