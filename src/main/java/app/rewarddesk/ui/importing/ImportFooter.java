package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ImportPlan;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.importing.ImportViewModel.Step;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says what comes after, and has the one button of the step.
final class ImportFooter extends HBox {
  private final Label after = new Label();
  private final Button act = new Button();
  private final Button other = new Button("Import another file");
  private final ImportViewModel model;
  private final Workspace workspace;

  ImportFooter(Workspace workspace, ImportViewModel model) {
    this.workspace = workspace;
    this.model = model;
    getStyleClass().add("rd-footer");
    after.setId("import-after");
    after.setMinWidth(0);
    act.setId("import-now");
    act.getStyleClass().add(Styles.ACCENT);
    act.setMinWidth(Region.USE_PREF_SIZE);
    other.setId("import-another");
    other.setMinWidth(Region.USE_PREF_SIZE);
    other.managedProperty().bind(other.visibleProperty());
    other.setOnAction(_ -> model.again());
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    getChildren().addAll(after, room, other, act);
    model.stepProperty().subscribe(this::show);
    model.progressProperty().subscribe(_ -> show(model.stepProperty().get()));
  }

  private void show(Step step) {
    other.setVisible(step instanceof Step.Done);
    switch (step) {
      case Step.Waiting(var hint) -> show(hint, "Import", false);
      case Step.Planning() -> planning();
      case Step.Planned(var plan) -> planned(plan);
      case Step.Importing(var plan) -> show("Importing " + rows(plan) + "…", "Importing…", false);
      case Step.Done(var plan) -> done(plan);
    }
  }

  private void planning() {
    show("Looking through the file " + model.progressProperty().get(), "Stop", true);
    act.setGraphic(Icon.STOP.node());
    act.setOnAction(_ -> model.stop());
  }

  private void planned(ImportPlan plan) {
    if (plan.changes().isEmpty()) {
      show("Nothing new in this file.", "Nothing to import", false);
      return;
    }
    show(
        "After this: %,d more rewards due, %,d on hold".formatted(plan.moreDue(), plan.moreOnHold()),
        "Import " + rows(plan),
        true);
    act.setOnAction(_ -> model.importNow());
  }

  private void done(ImportPlan plan) {
    show(
        "Imported %s: %,d rewards became due, %,d are on hold"
            .formatted(rows(plan), plan.moreDue(), plan.moreOnHold()),
        "Show Reward Due",
        true);
    act.setGraphic(Icon.REWARD_DUE.node());
    act.setOnAction(_ -> workspace.navigator().show(Navigator.Place.REWARD_DUE));
  }

  private void show(String words, String button, boolean enabled) {
    after.setText(words);
    act.setText(button);
    act.setGraphic(Icon.IMPORT.node());
    act.setDisable(!enabled);
  }

  private static String rows(ImportPlan plan) {
    long rows = plan.added() + plan.changed();
    return rows == 1 ? "1 row" : "%,d rows".formatted(rows);
  }
}
