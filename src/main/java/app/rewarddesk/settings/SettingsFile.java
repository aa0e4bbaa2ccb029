package app.rewarddesk.settings;

/// The file that keeps the settings between two starts.
public interface SettingsFile {

  /// What was set last; the defaults at a first start.
  Settings read();

  /// Keeps settings, whole or not at all.
  void write(Settings settings);
}
