package app.rewarddesk.cli;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.ParticipantList.Filter;
import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.export.CsvLayout;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `participants`.
@Command(name = "participants", description = "Lists the participants.")
final class ParticipantsCommand implements Callable<Integer> {
  private static final CsvLayout<ParticipantRow> CSV =
      new CsvLayout<>(
          List.of("email", "name", "code", "referrals", "customer"),
          row ->
              List.of(
                  row.participant().email().value(),
                  row.participant().name(),
                  row.participant().code(),
                  String.valueOf(row.referrals()),
                  customer(row)));

  private final Session session;

  @Option(names = "--campaign", paramLabel = "NAME", description = "Those of one campaign only.")
  private String campaign = "";

  ParticipantsCommand(Session session) {
    this.session = session;
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
    var filter = new Filter(campaigns, "");
    List<ParticipantRow> rows =
        Pages.all((offset, limit) -> desk.participants().page(filter, offset, limit));
    switch (format) {
      case TABLE -> print(rows);
      case CSV -> session.terminal().print(CSV, rows);
      case JSON -> {
        var result = new JsonObject();
        result.add("participants", JsonText.array(rows, ParticipantsCommand::json));
        JsonText.print(session.terminal(), result);
      }
    }
    return ExitStatus.DONE;
  }

  private void print(List<ParticipantRow> rows) {
    var table =
        new TextTable(
            TextTable.Column.text("Name"),
            TextTable.Column.text("Email"),
            TextTable.Column.text("Campaign"),
            TextTable.Column.text("Code"),
            TextTable.Column.figure("Referrals"),
            TextTable.Column.figure("Due"),
            TextTable.Column.figure("Issued"),
            TextTable.Column.text("Customer in Stripe"));
    rows.forEach(
        row ->
            table.row(
                row.participant().name(),
                row.participant().email().value(),
                row.campaignName(),
                row.participant().code(),
                String.valueOf(row.referrals()),
                String.valueOf(row.rewardsDue()),
                String.valueOf(row.rewardsIssued()),
                String.join(", ", row.customers())));
    table.print(session.terminal());
  }

  private static JsonObject json(ParticipantRow row) {
    var json = new JsonObject();
    json.addProperty("email", row.participant().email().value());
    json.addProperty("name", row.participant().name());
    json.addProperty("code", row.participant().code());
    json.addProperty("referrals", row.referrals());
    json.add("customer", JsonText.orNull(customer(row)));
    return json;
  }

  /// Blank unless there is exactly one.
  private static String customer(ParticipantRow row) {
    return row.customers().size() == 1 ? row.customers().getFirst() : "";
  }
}
