package app.rewarddesk.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps its data when nobody names a folder: what the system has for that.
final class Directories {
  private final Map<String, String> environment;
  private final String system;
  private final Path home;

  /// @param system the system's name, as Java has it: `Linux`, `Mac OS X`, `Windows 11`
  /// @param home the user's home folder
  Directories(Map<String, String> environment, String system, Path home) {
    this.environment = environment;
    this.system = system.toLowerCase(Locale.ROOT);
    this.home = home;
  }

  /// Those of this computer.
  static Directories ofThisComputer(Map<String, String> environment) {
    return new Directories(
        environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /// The data folder, absolute.
  ///
  /// @param named by the person; blank: `REWARDDESK_DATA`, else the system's own place
  Path data(String named) {
    String folder = named.isBlank() ? value("REWARDDESK_DATA") : named;
    return folder.isBlank() ? systemsOwn() : Path.of(folder).toAbsolutePath().normalize();
  }

  private Path systemsOwn() {
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("RewardDesk");
    }
    if (system.startsWith("windows")) {
      return absolute("LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
          .resolve("RewardDesk");
    }
    return absolute("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("rewarddesk");
  }

  /// A folder that the environment names; relative ones are to be ignored (XDG Base Directory
  /// Specification).
  private Path absolute(String variable, Path otherwise) {
    String folder = value(variable);
    return folder.isBlank() || !Path.of(folder).isAbsolute() ? otherwise : Path.of(folder);
  }

  private String value(String variable) {
    return environment.getOrDefault(variable, "");
  }
}
