package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import app.rewarddesk.ui.Underway;
import app.rewarddesk.ui.Underway.Working;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How old the index is and *Sync now*; while other work is under way, how far that is instead.
final class SyncPane extends VBox {
  private final SyncViewModel model;
  private final Label state = new Label();
  private final Button sync = new Button();
  private final ProgressBar bar = new ProgressBar();
  private final Label doing = new Label();
  private final Label progress = new Label();
  private final VBox working = new VBox();
  private boolean rail;
  private boolean busy;

  SyncPane(SyncViewModel model, Underway underway) {
    this.model = model;
    getStyleClass().add("rd-sync");
    state.setId("sync-state");
    state.getStyleClass().add("rd-caption");
    state.textProperty().bind(model.textProperty());
    sync.setId("sync-now");
    sync.getStyleClass().add(Styles.SMALL);
    sync.setMaxWidth(Double.MAX_VALUE);
    sync.setOnAction(_ -> press());
    doing.setId("working");
    doing.getStyleClass().addAll("rd-caption", "rd-strong");
    progress.getStyleClass().add("rd-caption");
    progress.setMinWidth(Region.USE_PREF_SIZE);
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    bar.getStyleClass().add(Styles.SMALL);
    bar.setMaxWidth(Double.MAX_VALUE);
    var note = new Label("Sync waits until this is done");
    note.getStyleClass().add("rd-caption");
    working.getStyleClass().add("rd-working");
    working.getChildren().addAll(new HBox(doing, room, progress), bar, note);
    getChildren().addAll(state, sync, working);
    model.syncingProperty().subscribe(this::showButton);
    model.problemProperty().subscribe(this::showProblem);
    underway.workingProperty().subscribe(this::showWork);
  }

  void beIcon(boolean narrow) {
    rail = narrow;
    sync.setContentDisplay(rail ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    showButton();
    showParts();
  }

  private void press() {
    if (model.syncingProperty().get()) {
      model.stop();
    } else {
      model.sync();
    }
  }

  private void showButton() {
    boolean syncing = model.syncingProperty().get();
    sync.setText(syncing ? "Stop" : "Sync now");
    sync.setGraphic(syncing ? Icon.STOP.small() : Icon.SYNC.small());
    var tip = new Tooltip();
    tip.textProperty().bind(model.textProperty().concat(syncing ? ". Stop" : ". Sync now (F5)"));
    sync.setTooltip(rail ? tip : null);
    sync.accessibleTextProperty().bind(model.textProperty().concat(". ").concat(sync.getText()));
  }

  private void showProblem(String problem) {
    state.setTooltip(problem.isEmpty() ? null : new Tooltip(problem));
    state.setGraphic(problem.isEmpty() ? null : Tone.WARNING.of(Icon.NEEDS_ATTENTION, 14));
  }

  private void showWork(Optional<Working> work) {
    busy = work.isPresent();
    sync.setDisable(busy);
    work.ifPresent(
        now -> {
          doing.setText(Character.toUpperCase(now.doing().charAt(0)) + now.doing().substring(1));
          progress.setText(now.progress());
          bar.setProgress(now.share());
        });
    showParts();
  }

  private void showParts() {
    show(state, !busy && !rail);
    show(sync, !busy || rail);
    show(working, busy && !rail);
  }

  private static void show(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
