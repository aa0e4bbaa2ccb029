package app.rewarddesk.cli;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.ColumnMapping;
import app.rewarddesk.detection.CsvReading;
import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.ImportKind;
import app.rewarddesk.detection.ImportPlan;
import app.rewarddesk.detection.WrongRow;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import participants|referrals FILE.csv --campaign NAME`.
@Command(name = "import", description = "Brings in participants or referrals from a CSV file.")
final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "participants|referrals", description = "What is in it.")
  private ImportKind kind = ImportKind.PARTICIPANTS;

  @Parameters(index = "1", paramLabel = "FILE.csv", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--campaign",
      paramLabel = "NAME",
      required = true,
      description = "The campaign they belong to.")
  private String campaign = "";

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.work(
        Format.TABLE_OR_JSON,
        (desk, format) ->
            desk.campaigns()
                .named(campaign)
                .map(found -> bringIn(desk, found.id(), format))
                .orElseGet(() -> session.noCampaign(campaign)));
  }

  private ExitStatus bringIn(Desk desk, CampaignId into, Format format) {
    return switch (desk.imports().read(file)) {
      case CsvReading.Unreadable(var problem) -> session.terminal().problem(problem);
      case CsvReading.Understood(var table) -> bringIn(desk, into, table, format);
    };
  }

  private ExitStatus bringIn(Desk desk, CampaignId into, CsvTable table, Format format) {
    ColumnMapping columns = ColumnMapping.recognise(kind, table.header());
    Optional<String> problem = columns.problem(kind);
    if (problem.isPresent()) {
      return session.terminal().problem(table.name() + ": " + problem.get());
    }
    ImportPlan plan = desk.imports().plan(into, kind, table, columns, session.progress(desk));
    if (plan.stopped()) {
      return session.terminal().problem("Stopped; nothing was imported.");
    }
    return report(desk, desk.imports().apply(plan), format);
  }

  private ExitStatus report(Desk desk, ImportPlan plan, Format format) {
    desk.bringUpToDate();
    if (format == Format.JSON) {
      JsonText.print(session.terminal(), json(plan));
    } else {
      print(plan);
    }
    return plan.wrong().isEmpty() ? ExitStatus.DONE : ExitStatus.IN_PART;
  }

  private void print(ImportPlan plan) {
    new TextTable(
            TextTable.Column.figure("Rows"),
            TextTable.Column.figure("New"),
            TextTable.Column.figure("Changed"),
            TextTable.Column.figure("Same"),
            TextTable.Column.figure("Wrong"))
        .row(
            String.valueOf(plan.rows()),
            String.valueOf(plan.added()),
            String.valueOf(plan.changed()),
            String.valueOf(plan.same()),
            String.valueOf(plan.wrong().size()))
        .print(session.terminal());
    plan.wrong().forEach(row -> session.terminal().say("line " + row.line() + ": " + row.reason()));
  }

  private static JsonObject json(ImportPlan plan) {
    var json = new JsonObject();
    json.addProperty("rows", plan.rows());
    json.addProperty("new", plan.added());
    json.addProperty("changed", plan.changed());
    json.addProperty("same", plan.same());
    json.add("wrong", JsonText.array(plan.wrong(), ImportCommand::json));
    return json;
  }

  private static JsonObject json(WrongRow row) {
    var json = new JsonObject();
    json.addProperty("line", row.line());
    json.addProperty("reason", row.reason());
    return json;
  }
}
