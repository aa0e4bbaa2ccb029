package app.rewarddesk.desk;

import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CsvImport;
import app.rewarddesk.detection.Evaluation;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.issuing.ByHand;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.GivenElsewhere;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.ReadinessCheck;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.settings.Mode;
import java.time.Clock;

/// One open data file with all that works on it. Everything here may take time and is called off
/// the window's thread, from any thread.
///
/// @param clock the time for everything, UTC
/// @param store closes the data file and what belongs to it, in order
public record Desk(
    Mode mode,
    Clock clock,
    CampaignRegister campaigns,
    ParticipantList participants,
    RewardLedger ledger,
    RewardList rewards,
    CustomerDirectory customers,
    AccountCheck account,
    Sync sync,
    CsvImport imports,
    Evaluation evaluation,
    Preflight preflight,
    GivenElsewhere givenElsewhere,
    Sending sending,
    Reconciler reconciler,
    ByHand byHand,
    ReadinessCheck readiness,
    Runnable store)
    implements AutoCloseable {

  /// Brings up to date what follows from time and from the customer index: holds that are over, and
  /// what stands in the way of each reward. To be called after anything that changed either.
  ///
  /// @return how many rewards became due
  public int bringUpToDate() {
    int becameDue = ledger.releaseHolds(clock.instant());
    readiness.refresh();
    return becameDue;
  }

  @Override
  public void close() {
    store.run();
  }
}
