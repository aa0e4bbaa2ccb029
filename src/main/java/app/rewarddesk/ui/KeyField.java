package app.rewarddesk.ui;

import app.rewarddesk.ui.KeyCheckViewModel.State;
import atlantafx.base.controls.PasswordTextField;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Where a key is pasted, shown as dots, with how its check goes below.
public final class KeyField extends VBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final PasswordTextField field = new PasswordTextField();
  private final ProgressBar bar = new ProgressBar();
  private final Label message = new Label();

  public KeyField(KeyCheckViewModel model, String prompt) {
    getStyleClass().add("rd-key-field");
    field.setId("key");
    field.setPromptText(prompt);
    field.setAccessibleText("API key of Stripe");
    field.getStyleClass().add("rd-key-text");
    field.setLeft(Icon.KEY.node());
    message.setId("key-message");
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    getChildren().addAll(field, bar, message);
    var pause = new PauseTransition(Duration.millis(250));
    pause.setOnFinished(_ -> model.enter(field.getPassword()));
    field.passwordProperty().addListener((_, _, _) -> pause.playFromStart());
    field.setOnAction(
        _ -> {
          pause.stop();
          model.enter(field.getPassword());
        });
    model.stateProperty().subscribe(this::show);
  }

  public void focus() {
    field.requestFocus();
  }

  /// Empties the field.
  public void clear() {
    field.clear();
  }

  private void show(State state) {
    switch (state) {
      case State.Nothing _ -> show("", false, -2);
      case State.NotAKey(var problem) -> show(problem, true, -2);
      case State.Checking(_, var share, var what) -> show(capitalised(what) + "…", false, share);
      case State.Refused(_, var problem) -> show(problem, true, -2);
      case State.Known _ -> show("", false, -2);
    }
  }

  /// @param share as of a progress bar; less than -1: no bar
  private void show(String text, boolean problem, double share) {
    message.setText(text);
    message.setGraphic(problem ? Tone.DANGER.of(Icon.NOT_REWARDED, 14) : null);
    message.getStyleClass().setAll("label", problem ? "rd-problem-text" : "rd-caption");
    message.setVisible(!text.isEmpty());
    message.setManaged(!text.isEmpty());
    bar.setVisible(share >= -1);
    bar.setManaged(share >= -1);
    bar.setProgress(Math.max(share, -1));
    field.pseudoClassStateChanged(DANGER, problem);
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
