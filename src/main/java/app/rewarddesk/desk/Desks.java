package app.rewarddesk.desk;

import app.rewarddesk.settings.KeyProbe;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.SecretStore;
import app.rewarddesk.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens data files, one a mode, and holds what belongs to none of them.
public interface Desks {

  /// Opens the data of a mode and what works on it. May take seconds; never from the window's
  /// thread.
  Opening open(Mode mode);

  /// Fills an empty rehearsal with the sample company's campaigns, participants and referrals, and
  /// reads its Stripe. Does nothing where there are campaigns already.
  void fillWithSampleData(Desk rehearsal);

  /// The weather of the rehearsal; empty until one was opened.
  Optional<Weather> weather();

  /// The backups of all modes, newest first. Reads the disk.
  List<Backup> backups();

  /// Puts a backup in place of the data of its mode, which must not be open. The data that was
  /// there is kept beside the backups.
  Restoring restore(Backup backup);

  /// The folder that the data files and the settings lie in.
  Path folder();

  SettingsFile settings();

  SecretStore secrets();

  KeyProbe keyProbe();

  /// What came of putting a backup in place.
  sealed interface Restoring {

    /// @param keptAside where the data that was there before lies now
    record Restored(Path keptAside) implements Restoring {}

    /// Nothing was changed.
    ///
    /// @param problem what is so and what to do, one sentence or two for a person
    record NotRestored(String problem) implements Restoring {}
  }

  /// What came of opening.
  sealed interface Opening {
    record Opened(Desk desk) implements Opening {}

    /// @param problem what is so and what to do, one sentence or two for a person
    record NotOpened(String problem) implements Opening {}
  }
}
