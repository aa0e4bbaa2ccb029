package app.rewarddesk.cli;

import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.Reward;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// What a send did, as it is printed.
///
/// @param alreadyUnconfirmed named on the command line and left alone
record SendResult(SendReport report, List<Reward> alreadyUnconfirmed) {

  SendResult {
    alreadyUnconfirmed = List.copyOf(alreadyUnconfirmed);
  }

  ExitStatus status() {
    if (!unconfirmed().isEmpty()) {
      return ExitStatus.UNCONFIRMED;
    }
    return report.notRewarded().isEmpty() && report.notTried().isEmpty()
        ? ExitStatus.DONE
        : ExitStatus.IN_PART;
  }

  void print(Terminal terminal, Format format) {
    if (format == Format.JSON) {
      JsonText.print(terminal, json());
    } else {
      terminal.out().println(headline());
      printRewarded(terminal);
      printNotRewarded(terminal, report.notRewarded());
      printUnconfirmed(terminal);
    }
    if (!report.notTried().isEmpty()) {
      terminal.say("Stopped: " + report.notTried().size() + " were not tried and are still due.");
    }
  }

  private List<Reward> unconfirmed() {
    List<Reward> all = new ArrayList<>(alreadyUnconfirmed);
    report.unconfirmed().forEach(one -> all.add(one.reward()));
    return all;
  }

  private String headline() {
    List<String> parts = new ArrayList<>();
    parts.add(report.rewarded().size() + " rewarded");
    parts.add(report.notRewarded().size() + " not rewarded");
    if (!unconfirmed().isEmpty()) {
      parts.add(unconfirmed().size() + " unconfirmed");
    }
    return String.join(", ", parts);
  }

  private void printRewarded(Terminal terminal) {
    if (report.rewarded().isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            TextTable.Column.text("Rewarded"),
            TextTable.Column.text("Email"),
            TextTable.Column.figure("Reward"),
            TextTable.Column.id("Customer"),
            TextTable.Column.id("In Stripe"));
    report
        .rewarded()
        .forEach(
            one ->
                table.row(
                    one.reward().recipient().displayName(),
                    one.reward().recipient().email().value(),
                    one.reward().offer().shortText(),
                    one.receipt().customer().value(),
                    one.receipt().stripeIds().getFirst()));
    terminal.out().println();
    table.print(terminal);
  }

  static void printNotRewarded(Terminal terminal, List<NotRewarded> notRewarded) {
    if (notRewarded.isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            TextTable.Column.text("Not rewarded"),
            TextTable.Column.text("Email"),
            TextTable.Column.text("Reason"),
            TextTable.Column.text("What was found"),
            TextTable.Column.text("Next step"));
    notRewarded.forEach(
        one ->
            table.row(
                one.reward().recipient().displayName(),
                one.reward().recipient().email().value(),
                one.reason().code().title(),
                one.reason().found(),
                one.reason().code().nextStep()));
    terminal.out().println();
    table.print(terminal);
  }

  private void printUnconfirmed(Terminal terminal) {
    if (unconfirmed().isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            TextTable.Column.text("Unconfirmed"),
            TextTable.Column.text("Email"),
            TextTable.Column.id("Id"));
    unconfirmed()
        .forEach(
            one ->
                table.row(
                    one.recipient().displayName(),
                    one.recipient().email().value(),
                    one.id().value()));
    terminal.out().println();
    table.print(terminal);
    terminal.say("The unconfirmed ones are not sent again until reconcile has looked in Stripe.");
  }

  private JsonObject json() {
    var json = new JsonObject();
    json.addProperty("batch", report.batch().value());
    json.add("rewarded", JsonText.array(report.rewarded(), SendResult::json));
    json.add("notRewarded", notRewarded(report.notRewarded()));
    json.add("unconfirmed", JsonText.array(unconfirmed(), SendResult::named));
    json.add("calls", JsonText.calls(report.calls()));
    return json;
  }

  private static JsonObject json(SendReport.Rewarded one) {
    JsonObject json = named(one.reward());
    json.addProperty("customer", one.receipt().customer().value());
    json.addProperty("kind", one.receipt().kind().code());
    json.add("stripeIds", JsonText.texts(one.receipt().stripeIds()));
    return json;
  }

  static JsonArray notRewarded(List<NotRewarded> notRewarded) {
    return JsonText.array(
        notRewarded,
        one -> {
          JsonObject json = named(one.reward());
          json.addProperty("reason", one.reason().code().code());
          json.addProperty("message", one.reason().message());
          return json;
        });
  }

  static JsonObject named(Reward reward) {
    var json = new JsonObject();
    json.addProperty("reward", reward.id().value());
    json.addProperty("email", reward.recipient().email().value());
    return json;
  }
}
