package app.rewarddesk.app;

import java.util.Locale;
import java.util.Map;

/// Whether a window can be shown on this computer.
final class Display {
  private final Map<String, String> environment;
  private final Map<String, String> properties;

  /// @param properties Java's system properties, as far as they are set
  Display(Map<String, String> environment, Map<String, String> properties) {
    this.environment = environment;
    this.properties = properties;
  }

  /// On Linux a display is named in the environment, unless JavaFX was told to do without one.
  boolean isThere() {
    if (Boolean.parseBoolean(properties.getOrDefault("java.awt.headless", "false"))) {
      return false;
    }
    String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
    return !system.startsWith("linux")
        || isSet(properties, "glass.platform")
        || isSet(environment, "DISPLAY")
        || isSet(environment, "WAYLAND_DISPLAY");
  }

  private static boolean isSet(Map<String, String> values, String name) {
    return !values.getOrDefault(name, "").isBlank();
  }
}
