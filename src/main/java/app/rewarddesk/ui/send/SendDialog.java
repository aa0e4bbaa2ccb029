package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import app.rewarddesk.ui.send.PreflightViewModel.Stage;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The send dialog: what will happen to whom, before anything is written. Every decision is in
/// [PreflightViewModel].
final class SendDialog {
  private static final double WIDTH = 1000;
  private static final KeyCombination SEND =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination EXPORT =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

  private final PreflightViewModel model;
  private final Runnable close;
  private final DialogFrame frame =
      new DialogFrame("send-dialog", "Send Rewards with Stripe", WIDTH);
  private final SendCards cards = new SendCards();
  private final ToggleButton will = new ToggleButton();
  private final ToggleButton willNot = new ToggleButton();
  private final StackPane lists = new StackPane();
  private final Label checking = new Label();
  private final Label problem = new Label();
  private final Label warning = new Label();
  private final Label leftOut = new Label();
  private final Button export = new Button("Export…", Icon.EXPORT.node());
  private final Button cancel = new Button("Cancel");
  private final Button send = new Button("Send Rewards with Stripe", Icon.SEND.node());
  private final PlanTables tables;

  private SendDialog(PreflightViewModel model, Runnable close) {
    this.model = model;
    this.close = close;
    this.tables = new PlanTables(model);
  }

  /// @param close takes the dialog off the window
  static Node of(PreflightViewModel model, Runnable close) {
    return new SendDialog(model, close).make();
  }

  private Node make() {
    makeButtons();
    lists.setMinHeight(144);
    lists.setPrefHeight(380);
    VBox.setVgrow(lists, Priority.ALWAYS);
    frame
        .subtitle("Preflight. Nothing has been written to Stripe yet.")
        .mode(model.mode(), true)
        .content(
            cards, progress(), problemNote(), new ElsewhereNote(model), policy(), choice(), lists)
        .left(export, leftOut)
        .right(warning, cancel, send)
        .firstFocus(model.mode() == Mode.LIVE ? cancel : send);
    model.stageProperty().subscribe(this::show);
    frame
        .sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null && now == null) {
                model.cancel();
              }
            });
    frame.setOnKeyPressed(
        event -> {
          if (SEND.match(event)) {
            model.send();
            event.consume();
          } else if (EXPORT.match(event)) {
            model.export();
            event.consume();
          }
        });
    return frame;
  }

  private void makeButtons() {
    export.setId("send-export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.disableProperty().bind(model.stageProperty().map(now -> !(now instanceof Stage.Ready)));
    export.setOnAction(_ -> model.export());
    cancel.setId("send-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(_ -> close.run());
    send.setId("send-confirm");
    send.getStyleClass().add(Styles.ACCENT);
    send.setMinWidth(Region.USE_PREF_SIZE);
    send.disableProperty().bind(model.canSendProperty().not());
    send.setOnAction(_ -> model.send());
    warning.setId("send-warning");
    warning.setGraphic(Tone.DANGER.of(Icon.LIVE));
    warning.getStyleClass().add("rd-danger-text");
    warning.managedProperty().bind(warning.visibleProperty());
    leftOut.setId("send-left-out");
    leftOut.getStyleClass().add("rd-secondary");
    leftOut.setWrapText(true);
  }

  private Node progress() {
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    checking.setId("send-checking");
    checking.getStyleClass().add("rd-secondary");
    var box = new VBox(6, checking, bar);
    box.visibleProperty().bind(model.stageProperty().map(stage -> stage instanceof Stage.Checking));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Node problemNote() {
    problem.setId("send-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(problem, Priority.ALWAYS);
    var again = new Button("Try again");
    again.setId("send-try-again");
    again.getStyleClass().add(Styles.SMALL);
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(_ -> model.check());
    var note = new HBox(Tone.DANGER.of(Icon.TROUBLE), problem, again);
    note.getStyleClass().addAll("rd-note", "rd-danger");
    note.visibleProperty().bind(model.stageProperty().map(stage -> stage instanceof Stage.Failed));
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private static Node policy() {
    var question = new Label("If a customer already holds a discount:");
    question.getStyleClass().add("rd-secondary");
    var answer = new Label("Keep theirs and tell me", Icon.LOCK.small());
    answer.setId("conflict-policy");
    answer.getStyleClass().add("rd-medium");
    var row = new HBox(question, answer);
    row.getStyleClass().add("rd-row");
    return row;
  }

  private Node choice() {
    var group = new ToggleGroup();
    will.setId("tab-will");
    will.getStyleClass().add(Styles.LEFT_PILL);
    willNot.setId("tab-will-not");
    willNot.getStyleClass().add(Styles.RIGHT_PILL);
    will.setToggleGroup(group);
    willNot.setToggleGroup(group);
    will.setSelected(true);
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null && before != null) {
                before.setSelected(true);
              }
              showList();
            });
    var person = new CustomTextField();
    person.setId("find-person");
    person.setPromptText("Find a person");
    person.setAccessibleText("Find a person");
    person.setLeft(Icon.SEARCH.small());
    person.setPrefWidth(240);
    person.textProperty().bindBidirectional(model.personProperty());
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var tabs = new HBox(will, willNot);
    tabs.setAlignment(Pos.CENTER_LEFT);
    var row = new HBox(tabs, room, person);
    row.getStyleClass().add("rd-row");
    return row;
  }

  private void show(Stage stage) {
    will.setText("Will be rewarded");
    willNot.setText("Will not be rewarded");
    switch (stage) {
      case Stage.Checking(var what, var done) -> {
        cards.showUnknown();
        checking.setText(
            (what.isEmpty() ? "Checking" : capitalised(what))
                + (done > 0 ? ", " + Words.number(done) + " so far…" : "…"));
      }
      case Stage.Ready(var report, var others) -> showReport(report, others);
      case Stage.Failed(var text) -> problem.setText(text);
      case Stage.Over() -> {}
    }
    warning.setText(model.warning());
    warning.setVisible(!model.warning().isEmpty());
    showList();
  }

  private void showReport(PreflightReport report, long others) {
    cards.show(report);
    will.setText("Will be rewarded  " + Words.number(report.wouldReward().size()));
    willNot.setText("Will not be rewarded  " + Words.number(report.notRewarded().size()));
    if (report.wouldReward().isEmpty()) {
      willNot.setSelected(true);
      cancel.requestFocus();
    }
    leftOut.setText(
        others == 0 ? "" : Words.number(others) + " left out: on hold, or no longer due.");
  }

  private void showList() {
    lists.getChildren().setAll(List.of(will.isSelected() ? tables.will() : tables.willNot()));
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
