package app.rewarddesk.ui.shell;

import app.rewarddesk.settings.Settings;
import app.rewarddesk.settings.SettingsFile;
import app.rewarddesk.ui.Background;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// The settings as they are now; a change is written behind, and the file ends with the last one.
final class SettingsKeeper {
  private final SettingsFile file;
  private final Background background;
  private final Lock writing = new ReentrantLock();
  private volatile Settings now;

  SettingsKeeper(SettingsFile file, Background background) {
    this.file = file;
    this.background = background;
    now = file.read();
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
