package app.rewarddesk.ui.shell;

import app.rewarddesk.settings.Mode;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What stands in the window while data is opened; nothing is seen of it when that is quick.
final class OpeningPage extends VBox {
  private final PauseTransition patience = new PauseTransition(Duration.millis(300));

  OpeningPage(Mode mode) {
    setId("opening");
    getStyleClass().add("rd-opening");
    setAlignment(Pos.CENTER);
    setVisible(false);
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setPrefWidth(200);
    var text = new Label("Opening " + mode.code() + " data…");
    text.getStyleClass().add("rd-muted");
    getChildren().addAll(bar, text);
    patience.setOnFinished(_ -> setVisible(true));
    patience.play();
  }
}
