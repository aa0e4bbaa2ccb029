package app.rewarddesk.ui.settings;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.KeyCheckViewModel.State;
import app.rewarddesk.ui.Tone;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Whose key it is, the key itself as far as it may be seen, and where it is kept.
final class KeptKey extends VBox {
  private final StackPane sign = new StackPane();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button again = new Button("Check again");
  private final Mode mode;

  /// @param disconnect is given the mode when *Disconnect…* is pressed
  KeptKey(Connection.Kept kept, SettingsViewModel model, Consumer<Mode> disconnect) {
    mode = kept.mode();
    getStyleClass().add("rd-card-lines");
    again.setId("check-again");
    again.setOnAction(_ -> model.checkAgain());
    var leave = new Button("Disconnect…");
    leave.setId("disconnect");
    leave.getStyleClass().add("rd-danger-outlined");
    leave.setOnAction(_ -> disconnect.accept(mode));
    var replace = new Button("Replace…");
    replace.setId("replace-key");
    replace.setOnAction(_ -> model.replace());
    getChildren().addAll(account(leave), line(), key(kept, replace));
    model.check().stateProperty().subscribe(this::show);
  }

  private Node account(Button leave) {
    sign.getStyleClass().add("rd-account-sign");
    name.setId("account");
    name.getStyleClass().add("rd-medium");
    detail.getStyleClass().add("rd-secondary");
    detail.setWrapText(true);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    var words = new VBox(name, detail, bar);
    words.getStyleClass().add("rd-dialog-words");
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(sign, words, again, leave);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("rd-account");
    again.setMinWidth(Region.USE_PREF_SIZE);
    leave.setMinWidth(Region.USE_PREF_SIZE);
    return row;
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("rd-separator");
    return line;
  }

  private static Node key(Connection.Kept kept, Button replace) {
    var heading = new Label(kept.masked().startsWith("rk_") ? "Restricted key" : "Secret key");
    heading.getStyleClass().add("rd-field-label");
    var masked = new TextField(kept.masked());
    masked.setId("masked-key");
    masked.setEditable(false);
    masked.setPrefColumnCount(24);
    masked.setAccessibleText("Key, only its ends are shown");
    masked.getStyleClass().add("rd-key-text");
    var place = new Label("Kept in " + kept.place(), Icon.LOCK.small());
    place.setId("key-place");
    place.getStyleClass().add("rd-caption");
    place.setWrapText(true);
    var row = new HBox(masked, replace);
    row.getStyleClass().add("rd-actions");
    var box = new VBox(heading, row, place);
    box.getStyleClass().add("rd-field");
    return box;
  }

  private void show(State state) {
    again.setDisable(state instanceof State.Checking);
    showBar(state instanceof State.Checking(_, var share, _) ? share : -2);
    switch (state) {
      case State.Nothing _ ->
          show(Tone.MUTED, Icon.KEY, StripeSection.title(mode) + " key", "Not checked yet");
      case State.NotAKey(var problem) ->
          show(Tone.DANGER, Icon.NOT_REWARDED, "The key cannot be used", problem);
      case State.Checking(_, _, var what) ->
          show(Tone.ACCENT, Icon.ISSUING, StripeSection.title(mode) + " key", "Checking: " + what);
      case State.Refused(_, var problem) ->
          show(Tone.DANGER, Icon.NOT_REWARDED, "The key cannot be used", problem);
      case State.Known known ->
          show(
              known.missing().isEmpty() ? Tone.SUCCESS : Tone.WARNING,
              known.missing().isEmpty() ? Icon.CHECK : Icon.NEEDS_ATTENTION,
              known.report().accountName(),
              StripeSection.title(mode) + " account " + known.report().accountId());
    }
  }

  private void show(Tone tone, Icon icon, String heading, String text) {
    sign.getChildren().setAll(tone.of(icon, 20));
    sign.getStyleClass().setAll("rd-account-sign", tone.styleClass());
    name.setText(heading);
    detail.setText(text);
  }

  /// @param share as of a progress bar; less than -1: no bar
  private void showBar(double share) {
    bar.setVisible(share >= -1);
    bar.setManaged(share >= -1);
    bar.setProgress(Math.max(share, -1));
  }
}
