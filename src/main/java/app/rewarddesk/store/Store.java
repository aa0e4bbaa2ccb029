package app.rewarddesk.store;

import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.Register;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardList;
import java.nio.file.Path;

/// One open data file. Everything that one part reads, all others have written: they share it.
public final class Store implements AutoCloseable {
  private final Database database;

  Store(Database database) {
    this.database = database;
  }

  /// Opens the data file, makes it where there is none, and brings its tables up to this version.
  /// The file is held until [#close()], also against other programs.
  ///
  /// @param file without the ending, which the database adds; its folder exists
  public static StoreOpening open(Path file) {
    return new StoreFile(file).open();
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
