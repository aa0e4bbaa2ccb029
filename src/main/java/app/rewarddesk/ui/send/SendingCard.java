package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.SendCounts;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.ModeBadge;
import app.rewarddesk.ui.Tone;
import app.rewarddesk.ui.send.SendingViewModel.Phase;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far a send is, with *Stop*; of a stopped one what is left, with *Continue*. Takes no room
/// while there is neither.
final class SendingCard extends VBox {
  private final SendingViewModel model;
  private final Label title = new Label();
  private final Label time = new Label();
  private final Figure done = new Figure("sending-done", "done");
  private final OutcomeBar bar = new OutcomeBar();
  private final Button stop = button("sending-stop", "Stop", Icon.STOP);
  private final Button goOn = button("sending-continue", "Continue", Icon.SEND);
  private final Button leave = button("sending-leave", "Leave them due", Icon.CLOSE);
  private final Label hint = new Label();

  /// @param goingOn is run by *Continue*
  SendingCard(SendingViewModel model, Runnable goingOn) {
    this.model = model;
    setId("sending-card");
    getStyleClass().addAll("rd-card", "rd-sending-card", "rd-region");
    managedProperty().bind(visibleProperty());
    stop.getStyleClass().add("rd-danger-outlined");
    stop.setOnAction(_ -> model.stop());
    goOn.getStyleClass().add(Styles.ACCENT);
    goOn.setOnAction(_ -> goingOn.run());
    leave.setOnAction(_ -> model.leave());
    hint.getStyleClass().add("rd-secondary");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(head(), bar, figures(), hint);
    model.phaseProperty().subscribe(this::show);
    model.countsProperty().subscribe(this::showCounts);
    model.allProperty().subscribe(this::showCounts);
  }

  private HBox head() {
    title.setGraphic(Tone.ACCENT.of(Icon.SEND));
    title.setId("sending-title");
    title.getStyleClass().addAll("rd-section-title", "rd-state");
    title.setMinWidth(USE_PREF_SIZE);
    time.setId("sending-time-left");
    time.getStyleClass().add("rd-muted");
    time.textProperty().bind(model.timeLeftProperty());
    var head = new HBox(12, title, ModeBadge.brief(model.mode()), room(), time, stop, leave, goOn);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox figures() {
    var rewarded = new Figure("sending-rewarded", "rewarded");
    var not = new Figure("sending-not-rewarded", "not rewarded");
    var unknown = new Figure("sending-unconfirmed", "unconfirmed");
    model
        .countsProperty()
        .subscribe(
            counts -> {
              rewarded.show(Words.number(counts.rewarded()));
              not.show(Words.number(counts.notRewarded()));
              unknown.show(Words.number(counts.unconfirmed()));
            });
    var rate = new Label();
    rate.setId("sending-rate");
    rate.getStyleClass().add("rd-muted");
    rate.textProperty().bind(model.rateProperty());
    rate.setMinWidth(USE_PREF_SIZE);
    var figures =
        new HBox(
            24,
            done,
            with(Tone.SUCCESS.of(Icon.READY), rewarded),
            with(Tone.DANGER.of(Icon.NOT_REWARDED), not),
            with(Tone.WARNING.of(Icon.UNCONFIRMED), unknown),
            room(),
            rate);
    figures.setAlignment(Pos.CENTER_LEFT);
    return figures;
  }

  private void show(Phase phase) {
    setVisible(!(phase instanceof Phase.None));
    boolean running = phase instanceof Phase.Running;
    for (Node node : new Node[] {time, stop}) {
      showIf(running, node);
    }
    for (Node node : new Node[] {leave, goOn}) {
      showIf(phase instanceof Phase.Stopped, node);
    }
    switch (phase) {
      case Phase.None() -> {}
      case Phase.Running(var stopping) -> {
        title.setText("Sending rewards");
        stop.setDisable(stopping);
        hint.setText(
            "You can go on working; the report opens when it is done. Stop lets the calls already"
                + " made finish; everybody else stays due, and the report comes all the same.");
      }
      case Phase.Stopped(var left) -> {
        title.setText("Sending was stopped");
        hint.setText(
            Words.count(left.size(), "reward")
                + (left.size() == 1 ? " was" : " were")
                + " not tried and "
                + (left.size() == 1 ? "is" : "are")
                + " still due. Continue works out again what will happen to them and sends them.");
      }
    }
  }

  private void showCounts() {
    SendCounts counts = model.countsProperty().get();
    long all = model.allProperty().get();
    done.show(Words.number(counts.done()), "of " + Words.number(all) + " done");
    bar.show(counts, all);
  }

  private static void showIf(boolean so, Node node) {
    node.setVisible(so);
    node.setManaged(so);
  }

  private static Button button(String id, String text, Icon icon) {
    var button = new Button(text, icon.small());
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static HBox with(Node icon, Figure figure) {
    var pair = new HBox(8, icon, figure);
    pair.setAlignment(Pos.CENTER_LEFT);
    return pair;
  }

  private static Region room() {
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }

  /// A number and what it counts.
  private static final class Figure extends HBox {
    private final Label number = new Label();
    private final Label unit = new Label();

    private Figure(String id, String counted) {
      setId(id);
      setAlignment(Pos.BASELINE_LEFT);
      setSpacing(5);
      number.getStyleClass().add("rd-medium");
      unit.setText(counted);
      number.setMinWidth(USE_PREF_SIZE);
      unit.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(number, unit);
    }

    private void show(String value) {
      show(value, unit.getText());
    }

    private void show(String value, String counted) {
      number.setText(value);
      unit.setText(counted);
      setAccessibleText(value + " " + counted);
    }
  }
}
