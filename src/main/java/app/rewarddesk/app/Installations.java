package app.rewarddesk.app;

import app.rewarddesk.cli.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// Finds a data folder and gets it ready: the folder, its log, and what works on it.
final class Installations implements Installation.Finder {
  private final Map<String, String> environment;

  Installations(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Installation in(String folder) {
    Services services = services(folder);
    return new Installation(services, services.keys());
  }

  /// @param folder the data folder; blank: where `REWARDDESK_DATA` or the system says
  Services services(String folder) {
    Path data = Directories.ofThisComputer(environment).data(folder);
    try {
      DataFolder.make(data);
      LogFile.open(data);
    } catch (IOException e) {
      LoggerFactory.getLogger(Installations.class).error("There is no log in {}", data, e);
    }
    return Services.in(data, new Environment(environment));
  }
}
