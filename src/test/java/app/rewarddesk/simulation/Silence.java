package app.rewarddesk.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// Millions of troubles on purpose need no log.
final class Silence {
  private Silence() {}

  static void over(String name) {
    logger(name).setLevel(Level.OFF);
  }

  static void end(String name) {
    logger(name).setLevel(null);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
