package app.rewarddesk.ui;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings;
import javafx.beans.property.DoubleProperty;

/// What a screen may do with the whole program.
public interface Program {

  /// Opens the data of a mode in place of what is open. Asks first while work is under way.
  void open(Mode mode);

  /// Closes the data of the backup's mode, puts the backup in its place, and opens it. Asks first
  /// while work is under way.
  void restore(Backup backup);

  /// Changes how the window looks, at once, and keeps it.
  void use(Settings.Theme theme);

  /// The width of the panels beside tables in pixels, 320 to 480, one for all of them; kept between
  /// two starts.
  DoubleProperty panelWidthProperty();
}
