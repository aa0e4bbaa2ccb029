package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ImportPlan;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says what comes after, and has the buttons of the step.
final class ImportFooter extends HBox {
  private static final Duration PATIENCE = Duration.millis(300);

  private final Workspace workspace;
  private final ImportViewModel model;
  private final Label after = new Label();
  private final Button stop = button("import-stop", "Stop", Icon.STOP);
  private final Button cancel = button("import-cancel", "Cancel", Icon.CLOSE);
  private final Button again = button("import-look-again", "Look through it again", Icon.SYNC);
  private final Button other = button("import-another", "Import another file", Icon.FILE);
  private final Button now = button("import-now", "Import", Icon.IMPORT);
  private final Button showDue = button("import-show-due", "Show Reward Due", Icon.REWARD_DUE);
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  ImportFooter(Workspace workspace, ImportViewModel model) {
    this.workspace = workspace;
    this.model = model;
    getStyleClass().add("rd-footer");
    after.setId("import-after");
    after.setMinWidth(0);
    now.getStyleClass().add(Styles.ACCENT);
    showDue.getStyleClass().add(Styles.ACCENT);
    cancel.setGraphic(null);
    act();
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var buttons = new HBox(stop, cancel, again, other, now, showDue);
    buttons.getStyleClass().add("rd-row");
    getChildren().addAll(after, room, buttons);
    patience.setOnFinished(_ -> showProgress());
    visibleProperty().bind(model.tableProperty().map(Optional::isPresent));
    managedProperty().bind(visibleProperty());
    model.stepProperty().subscribe(this::show);
    model.progressProperty().subscribe(this::reported);
  }

  private void act() {
    stop.setOnAction(_ -> model.stop());
    cancel.setOnAction(
        _ -> {
          model.again();
          workspace.navigator().show(Navigator.Place.PARTICIPANTS);
        });
    again.setOnAction(_ -> model.lookAgain());
    other.setOnAction(_ -> model.again());
    now.setOnAction(_ -> model.importNow());
    showDue.setOnAction(_ -> workspace.navigator().show(Navigator.Place.REWARD_DUE));
  }

  private static Button button(String id, String text, Icon icon) {
    var button = new Button(text, icon.node());
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private void show(ImportStep step) {
    boolean done = step instanceof ImportStep.Done;
    patience.stop();
    stop.setVisible(false);
    again.setVisible(step instanceof ImportStep.Stopped);
    other.setVisible(done);
    showDue.setVisible(done);
    now.setVisible(!done);
    now.setDisable(true);
    cancel.setVisible(!done && !(step instanceof ImportStep.NoFile));
    cancel.setDisable(step instanceof ImportStep.Importing);
    switch (step) {
      case ImportStep.NoFile() -> say("Choose a file first", "Import");
      case ImportStep.NoCampaign() -> say("There is no campaign to import into yet", "Import");
      case ImportStep.WrongColumns _ -> say("A column is missing", "Import");
      case ImportStep.Planning() -> patience.playFromStart();
      case ImportStep.Stopped() -> say("Stopped. Nothing was imported", "Import");
      case ImportStep.Planned(var plan) -> planned(plan);
      case ImportStep.Importing(var plan) -> say("Importing " + rows(plan) + "…", "Importing…");
      case ImportStep.Done(var plan) -> done(plan);
    }
  }

  private void planned(ImportPlan plan) {
    if (plan.changes().isEmpty()) {
      say("Nothing new in this file", "Import");
      return;
    }
    say("After this: " + more(plan), "Import " + rows(plan));
    now.setDisable(false);
  }

  private void done(ImportPlan plan) {
    say("Imported " + rows(plan) + ": " + more(plan), "Import");
    showDue.requestFocus();
  }

  private void reported(String words) {
    if (stop.isVisible()) {
      after.setText(words);
    }
  }

  private void showProgress() {
    stop.setVisible(true);
    after.setText("Looking through the file… " + model.progressProperty().get());
  }

  private void say(String words, String button) {
    after.setText(words);
    now.setText(button);
  }

  private static String more(ImportPlan plan) {
    return "%,d more %s due, %,d on hold"
        .formatted(plan.moreDue(), plan.moreDue() == 1 ? "reward" : "rewards", plan.moreOnHold());
  }

  private static String rows(ImportPlan plan) {
    long rows = plan.added() + plan.changed();
    return rows == 1 ? "1 row" : "%,d rows".formatted(rows);
  }
}
