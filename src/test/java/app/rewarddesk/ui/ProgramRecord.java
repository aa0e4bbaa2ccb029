package app.rewarddesk.ui;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Keeps what was asked of the program.
public final class ProgramRecord implements Program {
  private final List<Mode> opened = new ArrayList<>();
  private final List<Backup> restored = new ArrayList<>();
  private final List<Theme> used = new ArrayList<>();
  private final DoubleProperty panelWidth = new SimpleDoubleProperty(352);

  public List<Mode> opened() {
    return List.copyOf(opened);
  }

  public List<Theme> used() {
    return List.copyOf(used);
  }

  @Override
  public DoubleProperty panelWidthProperty() {
    return panelWidth;
  }

  @Override
  public void open(Mode mode) {
    opened.add(mode);
  }

  /// The backups that were to be put in place.
  public List<Backup> restored() {
    return List.copyOf(restored);
  }

  @Override
  public void restore(Backup backup) {
    restored.add(backup);
  }

  @Override
  public void use(Theme theme) {
    used.add(theme);
  }
}
