package app.rewarddesk.cli;

import app.rewarddesk.issuing.GivenElsewhere;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.reward.RewardKind;
import com.google.gson.JsonObject;

/// What a send would do, as it is printed.
record DryRunResult(PreflightReport plan, GivenElsewhere.Seen elsewhere) {

  void print(Terminal terminal, Format format) {
    if (format == Format.JSON) {
      JsonText.print(terminal, json());
      return;
    }
    terminal
        .out()
        .println(
            plan.wouldReward().size()
                + " would be rewarded, "
                + plan.notRewarded().size()
                + " not. Nothing was written.");
    printPlanned(terminal);
    SendResult.printNotRewarded(terminal, plan.notRewarded());
  }

  private void printPlanned(Terminal terminal) {
    if (plan.wouldReward().isEmpty()) {
      return;
    }
    var table =
        new TextTable(
            TextTable.Column.text("Would be rewarded"),
            TextTable.Column.text("Email"),
            TextTable.Column.text("Change"),
            TextTable.Column.id("Customer"));
    plan.wouldReward()
        .forEach(
            one ->
                table.row(
                    one.reward().recipient().displayName(),
                    one.reward().recipient().email().value(),
                    change(one),
                    one.account().customer().id().value()));
    terminal.out().println();
    table.print(terminal);
    terminal.out().println("In all: " + plan.worth().text());
  }

  private JsonObject json() {
    var json = new JsonObject();
    json.add("wouldReward", JsonText.array(plan.wouldReward(), this::json));
    json.add("notRewarded", SendResult.notRewarded(plan.notRewarded()));
    json.add("totals", JsonText.array(plan.worth().credits().amounts(), JsonText::money));
    json.add("calls", JsonText.calls(plan.calls()));
    json.addProperty("seconds", plan.duration().toSeconds());
    return json;
  }

  private JsonObject json(Planned one) {
    JsonObject json = SendResult.named(one.reward());
    json.addProperty("customer", one.account().customer().id().value());
    json.addProperty("kind", RewardKind.of(one.reward().offer()).code());
    json.addProperty("change", change(one));
    return json;
  }

  private String change(Planned planned) {
    return elsewhere.pointedOut().stream()
        .filter(one -> one.reward().id().equals(planned.reward().id()))
        .findFirst()
        .map(one -> planned.change().text() + ". " + one.sentence())
        .orElse(planned.change().text());
  }
}
