package app.rewarddesk.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What stands in the window while data is opened or closed; nothing is seen of it when that is
/// quick.
final class WaitingPage extends VBox {
  private final PauseTransition patience = new PauseTransition(Duration.millis(300));

  /// @param doing what is waited for
  WaitingPage(String doing) {
    setId("waiting");
    getStyleClass().add("rd-waiting");
    setAlignment(Pos.CENTER);
    setVisible(false);
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setPrefWidth(200);
    var text = new Label(doing);
    text.getStyleClass().add("rd-muted");
    getChildren().addAll(bar, text);
    patience.setOnFinished(_ -> setVisible(true));
    patience.play();
  }
}
