package app.rewarddesk.ui.settings;

import app.rewarddesk.ui.KeyCheckViewModel.State;
import app.rewarddesk.ui.KeyField;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Where a key is pasted, and the button that takes it into use once it was checked.
final class KeyEntry extends HBox {

  /// @param others buttons behind the main one
  KeyEntry(SettingsViewModel model, String prompt, Node... others) {
    getStyleClass().add("rd-actions");
    var field = new KeyField(model.check(), prompt);
    HBox.setHgrow(field, Priority.ALWAYS);
    var connect = new Button("Connect");
    connect.setId("connect");
    connect.setMinWidth(Region.USE_PREF_SIZE);
    connect.getStyleClass().add(Styles.ACCENT);
    connect.setOnAction(_ -> model.connect());
    connect
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.busyProperty().get()
                        || !(model.check().stateProperty().get() instanceof State.Known),
                model.busyProperty(),
                model.check().stateProperty()));
    getChildren().addAll(field, connect);
    getChildren().addAll(others);
  }
}
