package app.rewarddesk.ui.start;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.AppIcon;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.ModeBadge;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Two ways to begin, side by side; the safe one has the focus.
final class StartView extends ScrollPane {
  private final Button lookAround = new Button("Look around", Icon.START.node());

  StartView(StartViewModel model, Outside outside) {
    setId("first-start");
    getStyleClass().add("rd-start");
    setFitToWidth(true);
    setFitToHeight(true);
    var title = new Label("Welcome to RewardDesk");
    title.getStyleClass().add("rd-start-title");
    var promise =
        new Label(
            "Pay out referral rewards in Stripe: each exactly once, and nobody's discount"
                + " overwritten.");
    promise.getStyleClass().add("rd-start-promise");
    var cards = new HBox(sampleCard(model), new ConnectCard(model, outside));
    cards.getStyleClass().add("rd-start-cards");
    cards.setMinHeight(Region.USE_PREF_SIZE);
    var page = new VBox(AppIcon.large(), title, promise, cards);
    page.getStyleClass().addAll("rd-start", "rd-start-page");
    setContent(page);
  }

  /// Puts the focus on the safe choice.
  void begin() {
    Platform.runLater(lookAround::requestFocus);
  }

  private Node sampleCard(StartViewModel model) {
    lookAround.setId("look-around");
    lookAround.getStyleClass().add(Styles.ACCENT);
    lookAround.setMaxWidth(Double.MAX_VALUE);
    lookAround.setOnAction(_ -> model.lookAround());
    var sign = sign(Icon.LOOK_AROUND);
    sign.getStyleClass().add("rd-violet-sign");
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    var lines =
        new VBox(
            line("Rewards are waiting to be sent"),
            line("Nothing leaves this computer"),
            line("Kept apart from your real data"));
    lines.getStyleClass().add("rd-start-lines");
    var card =
        new VBox(
            top(sign, ModeBadge.brief(Mode.REHEARSAL)),
            heading("Look around with sample data"),
            text("A made-up company, its customers, and a Stripe that runs inside this program."),
            lines,
            room,
            lookAround);
    card.getStyleClass().addAll("rd-card", "rd-start-card", "rd-chosen");
    return card;
  }

  static StackPane sign(Icon icon) {
    var sign = new StackPane(Tone.ACCENT.of(icon, 24));
    sign.getStyleClass().add("rd-start-sign");
    return sign;
  }

  static HBox top(Node sign, Node... badges) {
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var top = new HBox(sign, room);
    top.getChildren().addAll(badges);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("rd-actions");
    return top;
  }

  static Label heading(String words) {
    var heading = new Label(words);
    heading.getStyleClass().add("rd-dialog-title");
    return heading;
  }

  static Label text(String words) {
    var text = new Label(words);
    text.getStyleClass().add("rd-muted");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    return text;
  }

  private static Label line(String words) {
    var line = new Label(words, Icon.CHECK.node());
    line.getStyleClass().addAll("rd-start-line", "rd-violet-line");
    return line;
  }
}
