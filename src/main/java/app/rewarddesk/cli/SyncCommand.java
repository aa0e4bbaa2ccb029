package app.rewarddesk.cli;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.ParticipantList.Filter;
import app.rewarddesk.detection.SyncOutcome;
import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `sync`.
@Command(name = "sync", description = "Reads Stripe's customers and subscriptions.")
final class SyncCommand implements Callable<Integer> {
  private final Session session;

  SyncCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.work(
        Format.TABLE_OR_JSON,
        (desk, format) ->
            switch (desk.sync().run(session.progress(desk))) {
              case SyncOutcome.Failed(var problem) -> session.terminal().problem(problem);
              case SyncOutcome.Stopped(_) ->
                  session.terminal().problem("Stopped before everything was read.");
              case SyncOutcome.Complete complete -> report(desk, complete, format);
            });
  }

  private ExitStatus report(Desk desk, SyncOutcome.Complete sync, Format format) {
    int becameDue = desk.bringUpToDate();
    long matched =
        Pages.all((offset, limit) -> desk.participants().page(Filter.ALL, offset, limit)).stream()
            .filter(row -> !row.customers().isEmpty())
            .count();
    if (format == Format.JSON) {
      JsonText.print(session.terminal(), json(sync, matched, becameDue));
    } else {
      new TextTable(
              TextTable.Column.figure("Customers"),
              TextTable.Column.figure("Subscriptions"),
              TextTable.Column.figure("Requests"),
              TextTable.Column.figure("Participants matched"),
              TextTable.Column.figure("Became due"))
          .row(
              String.valueOf(sync.customers()),
              String.valueOf(sync.subscriptions()),
              String.valueOf(sync.requests()),
              String.valueOf(matched),
              String.valueOf(becameDue))
          .print(session.terminal());
    }
    return ExitStatus.DONE;
  }

  /// Finding referrals in Stripe is not built yet, so a sync finds none.
  private static JsonObject json(SyncOutcome.Complete sync, long matched, int becameDue) {
    var read = new JsonObject();
    read.addProperty("customers", sync.customers());
    read.addProperty("subscriptions", sync.subscriptions());
    var json = new JsonObject();
    json.addProperty("requests", sync.requests());
    json.add("read", read);
    json.addProperty("participantsMatched", matched);
    json.addProperty("referralsFound", 0);
    json.addProperty("becameDue", becameDue);
    return json;
  }
}
