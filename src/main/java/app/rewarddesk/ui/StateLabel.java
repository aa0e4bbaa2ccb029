package app.rewarddesk.ui;

import javafx.scene.control.Label;

/// A [StateWord] on the screen.
public final class StateLabel extends Label {

  /// Shows nothing yet.
  public StateLabel() {
    getStyleClass().add("rd-state");
  }

  public StateLabel(StateWord state) {
    this();
    show(state);
  }

  public void show(StateWord state) {
    setText(state.word());
    setGraphic(state.tone().of(state.icon()));
  }
}
