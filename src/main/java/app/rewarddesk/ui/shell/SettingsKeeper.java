package app.rewarddesk.ui.shell;

import app.rewarddesk.settings.Settings;
import app.rewarddesk.settings.SettingsFile;
import app.rewarddesk.ui.Background;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/// The settings as they are now; a change is written behind, and the file ends with the last one.
final class SettingsKeeper {
  private final SettingsFile file;
  private final Background background;
  private final Lock writing = new ReentrantLock();
  private final DoubleProperty panelWidth;
  private final PauseTransition dragging = new PauseTransition(Duration.seconds(1));
  private volatile Settings now;

  SettingsKeeper(SettingsFile file, Background background) {
    this.file = file;
    this.background = background;
    now = file.read();
    panelWidth = new SimpleDoubleProperty(this, "panelWidth", now.panelWidth());
    dragging.setOnFinished(_ -> keepPanelWidth());
    panelWidth.addListener((_, _, _) -> dragging.playFromStart());
  }

  /// A change is kept once it has rested for a second.
  DoubleProperty panelWidthProperty() {
    return panelWidth;
  }

  /// Keeps at once what still rests.
  void keepNow() {
    if (dragging.getStatus() == Animation.Status.RUNNING) {
      dragging.stop();
      keepPanelWidth();
    }
  }

  private void keepPanelWidth() {
    change(was -> was.withPanelWidth((int) Math.round(panelWidth.get())));
  }

  Settings now() {
    return now;
  }

  /// What cannot be written is lost at the next start; the log has the cause.
  void change(UnaryOperator<Settings> change) {
    now = change.apply(now);
    var _ =
        background.start(
            _ -> {
              write();
              return true;
            },
            _ -> {},
            _ -> {});
  }

  private void write() {
    writing.lock();
    try {
      file.write(now);
    } finally {
      writing.unlock();
    }
  }
}
