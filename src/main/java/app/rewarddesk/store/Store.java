package app.rewarddesk.store;

import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.Register;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// One open data file. Everything that one part reads, all others have written: they share it.
public final class Store implements AutoCloseable {
  private final Database database;

  Store(Database database) {
    this.database = database;
  }

  /// Opens the data file, makes it where there is none, and brings its tables up to this version.
  /// The file is held until [#close()], also against other programs. Before its tables are changed,
  /// and once a day, it is backed up.
  ///
  /// @param file without the ending, which the database adds; its folder exists
  /// @param clock tells which day it is
  public static StoreOpening open(Path file, Clock clock) {
    return new StoreFile(file, clock).open();
  }

  /// The backups of a data file, newest first.
  ///
  /// @param file without the ending
  /// @throws UncheckedIOException when the folder cannot be read
  public static List<StoreBackup> backups(Path file, Clock clock) {
    try {
      return new Backups(file, clock).all();
    } catch (IOException e) {
      throw new UncheckedIOException("The backups of " + file + " cannot be listed", e);
    }
  }

  /// Puts a backup in place of a data file, which must not be open in this program. The data that
  /// was there is kept beside the backups.
  ///
  /// @param file without the ending
  public static Restoring restore(Path file, Path backup, Clock clock) {
    return new BackupRestore(file, new Backups(file, clock)).restore(backup);
  }

  /// Tells whether this data is of an earlier time.
  ///
  /// @param file as it was opened, without the ending
  public Openings openings(Path file) {
    return new Openings(database, file);
  }

  public RewardLedger ledger() {
    return new JooqRewardLedger(database);
  }

  public RewardList rewards() {
    return new JooqRewardList(database);
  }

  public CustomerDirectory customers() {
    return new JooqCustomerDirectory(database);
  }

  public CustomerIndex customerIndex() {
    return new JooqCustomerIndex(database);
  }

  public CampaignRegister campaigns() {
    return new JooqCampaignRegister(database);
  }

  public Register register() {
    return new JooqRegister(database);
  }

  public ParticipantList participants() {
    return new JooqParticipantList(database);
  }

  Database database() {
    return database;
  }

  /// Waits for what is under way, then closes the file and lets others have it.
  @Override
  public void close() {
    database.close();
  }
}
