package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.SendCounts;
import app.rewarddesk.ui.Icon;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far a send is, inside a dialog. Takes no room while none runs.
final class SendingLine extends VBox {
  private final Label done = new Label();
  private final OutcomeBar bar = new OutcomeBar();

  /// @param id in kebab-case
  SendingLine(String id, SendingViewModel model) {
    setId(id);
    setSpacing(6);
    visibleProperty().bind(model.runningProperty());
    managedProperty().bind(visibleProperty());
    var title = new Label("Sending rewards");
    title.getStyleClass().add("rd-medium");
    done.getStyleClass().add("rd-muted");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var stop = new Button("Stop", Icon.STOP.small());
    stop.setId(id + "-stop");
    stop.getStyleClass().addAll(Styles.SMALL, "rd-danger-outlined");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(_ -> model.stop());
    var head = new HBox(12, title, done, room, stop);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, bar);
    model.countsProperty().subscribe(() -> show(model));
    model.allProperty().subscribe(() -> show(model));
  }

  private void show(SendingViewModel model) {
    SendCounts counts = model.countsProperty().get();
    long all = model.allProperty().get();
    done.setText(Words.number(counts.done()) + " of " + Words.number(all));
    bar.show(counts, all);
  }
}
