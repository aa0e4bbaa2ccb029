package app.rewarddesk.cli;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.ReconcileReport.Entry;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `reconcile`.
@Command(
    name = "reconcile",
    description = "Looks in Stripe for unconfirmed rewards and settles those that can be told.")
final class ReconcileCommand implements Callable<Integer> {
  private final Session session;

  ReconcileCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.workInStripe(Format.TABLE_OR_JSON, (desk, format) -> reconcile(desk, format));
  }

  private ExitStatus reconcile(Desk desk, Format format) {
    if (!desk.ledger().unconfirmed().isEmpty()) {
      Optional<String> problem = desk.account().problem();
      if (problem.isPresent()) {
        return session.terminal().problem(problem.get());
      }
    }
    ReconcileReport report = desk.reconciler().reconcile(session.progress(desk));
    desk.bringUpToDate();
    if (format == Format.JSON) {
      JsonText.print(session.terminal(), json(report));
    } else {
      print(report);
    }
    return report.unconfirmed().isEmpty() ? ExitStatus.DONE : ExitStatus.UNCONFIRMED;
  }

  private void print(ReconcileReport report) {
    session
        .terminal()
        .out()
        .printf(
            "%d issued, %d due again, %d still unconfirmed%n",
            report.issued().size(), report.dueAgain().size(), report.unconfirmed().size());
    var table =
        new TextTable(
            TextTable.Column.text("Now"),
            TextTable.Column.text("Email"),
            TextTable.Column.text("Why"),
            TextTable.Column.id("Id"));
    report.issued().forEach(entry -> row(table, "issued", entry));
    report.dueAgain().forEach(entry -> row(table, "due again", entry));
    report.unconfirmed().forEach(entry -> row(table, "unconfirmed", entry));
    table.print(session.terminal());
  }

  private static void row(TextTable table, String now, Entry entry) {
    table.row(
        now,
        entry.reward().recipient().email().value(),
        entry.message(),
        entry.reward().id().value());
  }

  private static JsonObject json(ReconcileReport report) {
    var json = new JsonObject();
    add(json, "issued", report.issued());
    add(json, "dueAgain", report.dueAgain());
    add(json, "unconfirmed", report.unconfirmed());
    return json;
  }

  private static void add(JsonObject json, String name, List<Entry> entries) {
    json.add(name, JsonText.array(entries, ReconcileCommand::json));
  }

  private static JsonObject json(Entry entry) {
    var json = new JsonObject();
    json.addProperty("reward", entry.reward().id().value());
    json.addProperty("email", entry.reward().recipient().email().value());
    json.addProperty("message", entry.message());
    return json;
  }
}
