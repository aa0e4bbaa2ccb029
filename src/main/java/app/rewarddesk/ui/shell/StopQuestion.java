package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.Underway.Working;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Asks once whether work that is under way may be stopped for something else.
final class StopQuestion {
  private final DialogFrame frame;
  private final Button goOn;
  private final Button stop;

  /// @param purpose what it is stopped for, as in `Stop and quit`: `quit`
  /// @param agreed is run when the work may be stopped
  /// @param declined is run when it goes on
  StopQuestion(Working work, String purpose, Runnable agreed, Runnable declined) {
    String progress = work.progress().isEmpty() ? "" : work.progress() + " done. ";
    goOn = new Button("Keep " + work.doing());
    stop = new Button("Stop and " + purpose);
    stop.setId("stop-work");
    stop.getStyleClass().add(Styles.DANGER);
    goOn.setId("go-on");
    goOn.setOnAction(_ -> declined.run());
    frame =
        new DialogFrame("stop-question", capitalised(work.doing()) + " is under way", 500)
            .subtitle(progress + "What has begun is finished first; the rest stays as it is.")
            .right(goOn, stop)
            .firstFocus(goOn);
    stop.setOnAction(
        _ -> {
          goOn.setDisable(true);
          stop.setDisable(true);
          frame.title("Stopping…").subtitle("Waiting for what has begun.");
          agreed.run();
        });
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  Node node() {
    return frame;
  }
}
