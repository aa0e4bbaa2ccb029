package app.rewarddesk.simulation;

import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.RewardLedger;

/// Which engine is simulated: ours, or ours with a bug planted into what it works with.
interface Engine {
  /// The one that pays out.
  Engine OURS = new Engine() {};

  /// The ledger as the engine sees it.
  default RewardLedger ledger(RewardLedger real) {
    return real;
  }

  /// The gateway as the engine sees it.
  default RewardGateway gateway(RewardGateway real) {
    return real;
  }

  /// Called at the start of each process: what was only in memory is gone.
  default void restart() {
    // ours keeps nothing
  }
}
