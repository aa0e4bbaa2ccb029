package app.rewarddesk.ui.send;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.ModeBadge;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far a send is, with *Stop*. Takes no room while none runs.
final class SendingCard extends VBox {

  private SendingCard(String id, SendingViewModel model) {
    setId(id);
    visibleProperty().bind(model.runningProperty());
    managedProperty().bind(visibleProperty());
  }

  /// For the top of a page.
  static SendingCard wide(SendingViewModel model) {
    var card = new SendingCard("sending-card", model);
    card.getStyleClass().add("rd-card");
    var title = new Label("Sending rewards", Tone.ACCENT.of(Icon.SEND));
    title.getStyleClass().addAll("rd-section-title", "rd-state");
    title.setMinWidth(USE_PREF_SIZE);
    var left = new Label();
    left.setId("sending-time-left");
    left.getStyleClass().add("rd-muted");
    left.textProperty().bind(model.timeLeftProperty());
    var head =
        new HBox(
            12, title, ModeBadge.brief(model.mode()), room(), left, stop("sending-stop", model));
    head.setAlignment(Pos.CENTER_LEFT);
    var done = new Label();
    done.setId("sending-done");
    done.getStyleClass().add("rd-medium");
    done.textProperty().bind(model.doneProperty().concat(" done"));
    var outcomes = new Label();
    outcomes.setId("sending-outcomes");
    outcomes.textProperty().bind(model.outcomesProperty());
    var rate = new Label();
    rate.getStyleClass().add("rd-muted");
    rate.textProperty().bind(model.rateProperty());
    var figures = new HBox(24, done, outcomes, room(), rate);
    figures.setAlignment(Pos.BASELINE_LEFT);
    var hint =
        new Label(
            "You can go on working; the report opens when it is done. Stop lets the calls already"
                + " made finish; everybody else stays due, and the report comes all the same.");
    hint.getStyleClass().add("rd-secondary");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    card.getChildren().addAll(head, bar(model), figures, hint);
    return card;
  }

  /// For a dialog.
  static SendingCard small(String id, SendingViewModel model) {
    var card = new SendingCard(id, model);
    card.setSpacing(6);
    var title = new Label("Sending rewards");
    title.getStyleClass().add("rd-medium");
    var done = new Label();
    done.getStyleClass().add("rd-muted");
    done.textProperty().bind(model.doneProperty());
    var head = new HBox(12, title, done, room(), stop(id + "-stop", model));
    head.setAlignment(Pos.CENTER_LEFT);
    card.getChildren().addAll(head, bar(model));
    return card;
  }

  private static ProgressBar bar(SendingViewModel model) {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Rewards sent");
    bar.progressProperty().bind(model.fractionProperty());
    return bar;
  }

  private static Button stop(String id, SendingViewModel model) {
    var stop = new Button("Stop", Icon.STOP.small());
    stop.setId(id);
    stop.getStyleClass().addAll(Styles.SMALL, "rd-danger-outlined");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.disableProperty().bind(model.stoppingProperty());
    stop.setOnAction(_ -> model.stop());
    return stop;
  }

  private static Region room() {
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }
}
