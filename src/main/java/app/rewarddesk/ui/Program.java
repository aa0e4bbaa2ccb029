package app.rewarddesk.ui;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings;

/// What a screen may do with the whole program.
public interface Program {

  /// Opens the data of a mode in place of what is open. Asks first while work is under way.
  void open(Mode mode);

  /// Changes how the window looks, at once, and keeps it.
  void use(Settings.Theme theme);
}
