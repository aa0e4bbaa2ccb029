package app.rewarddesk.cli;

import app.rewarddesk.desk.Desks;
import app.rewarddesk.settings.KeySource;

/// A data folder, ready to be worked on.
public record Installation(Desks desks, KeySource keys) {

  /// Finds installations.
  public interface Finder {

    /// @param folder the data folder; blank: where `REWARDDESK_DATA` or the system says
    Installation in(String folder);
  }
}
