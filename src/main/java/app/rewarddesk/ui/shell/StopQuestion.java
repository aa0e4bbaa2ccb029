package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.Underway.Working;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Asks once whether work that is under way may be stopped for something else.
final class StopQuestion {
  private final DialogFrame frame;
  private final Button goOn = new Button("Go on working");
  private final Button stop;

  /// @param purpose what it is stopped for, as in `Stop sending rewards and close?`: `close`
  /// @param agreed is run when the work may be stopped
  /// @param declined is run when it goes on
  StopQuestion(Working work, String purpose, Runnable agreed, Runnable declined) {
    String progress = work.progress().isEmpty() ? "" : work.progress() + " done. ";
    stop = new Button("Stop and " + purpose);
    stop.setId("stop-work");
    stop.getStyleClass().add(Styles.DANGER);
    goOn.setId("go-on");
    goOn.setOnAction(_ -> declined.run());
    frame =
        new DialogFrame("stop-question", "Stop " + work.doing() + " and " + purpose + "?", 460)
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

  Node node() {
    return frame;
  }
}
