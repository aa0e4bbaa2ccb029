package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.ui.Columns;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.PagedTable;
import app.rewarddesk.ui.Row;
import app.rewarddesk.ui.StateWord;
import app.rewarddesk.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

/// The two tables of the send dialog.
final class PlanTables {
  private final PagedTable<Planned> will;
  private final PagedTable<NotRewarded> willNot;

  PlanTables(PreflightViewModel model) {
    will = new PagedTable<>("will-table", model.planned());
    will.getColumns()
        .setAll(
            List.of(
                PlanTables.<Planned>person(Planned::reward),
                sized(
                    Columns.code(
                        "customer", "Customer", one -> one.account().customer().id().value()),
                    140,
                    160),
                sized(Columns.offer("reward", "Reward", one -> one.reward().offer()), 130, 140),
                sized(
                    Columns.text("change", "Change in Stripe", one -> one.change().text()),
                    220,
                    250),
                sized(
                    Columns.twoLinesAtTheRight(
                        "next-invoice",
                        "Next invoice",
                        one -> model.nextInvoice(one).effect(),
                        one -> model.nextInvoice(one).when()),
                    150,
                    170)));
    willNot = new PagedTable<>("will-not-table", model.withheld());
    willNot
        .getColumns()
        .setAll(
            List.of(
                PlanTables.<NotRewarded>person(NotRewarded::reward),
                sized(Columns.offer("reward", "Reward", one -> one.reward().offer()), 130, 140),
                sized(
                    Columns.state("reason", "Reason", PlanTables::reason, PlanTables::sentence),
                    150,
                    170),
                sized(Columns.quietText("found", "What was found", PlanTables::found), 150, 220),
                sized(
                    Columns.nodes("next", "Next step", PlanTables::wrapped, PlanTables::showNext),
                    190,
                    260)));
    finish(will, "Nobody will be rewarded");
    finish(willNot, "Everybody will be rewarded");
  }

  Node will() {
    return will;
  }

  Node willNot() {
    return willNot;
  }

  private static <R> void finish(PagedTable<R> table, String empty) {
    table.getStyleClass().add("rd-framed");
    table.setPlaceholder(new Label(empty));
    table.getColumns().forEach(column -> column.setSortable(false));
  }

  private static <R> TableColumn<Row<R>, Optional<R>> person(Function<R, Reward> reward) {
    return sized(
        Columns.twoLines(
            "participant",
            "Participant",
            one -> reward.apply(one).recipient().displayName(),
            one ->
                reward.apply(one).recipient().name().isEmpty()
                    ? ""
                    : reward.apply(one).recipient().email().value()),
        180,
        220);
  }

  private static <R> TableColumn<Row<R>, Optional<R>> sized(
      TableColumn<Row<R>, Optional<R>> column, double least, double usual) {
    column.setMinWidth(least);
    column.setPrefWidth(usual);
    return column;
  }

  private static Label wrapped() {
    var label = new Label();
    label.setWrapText(true);
    label.getStyleClass().add("rd-next-step");
    return label;
  }

  private static void showNext(Label label, NotRewarded one) {
    label.setText(one.reason().code().nextStep());
  }

  private static StateWord reason(NotRewarded one) {
    return new StateWord(Icon.NEEDS_ATTENTION, Tone.WARNING, one.reason().brief());
  }

  private static String sentence(NotRewarded one) {
    return one.reason().message();
  }

  private static String found(NotRewarded one) {
    return one.reason().found();
  }
}
