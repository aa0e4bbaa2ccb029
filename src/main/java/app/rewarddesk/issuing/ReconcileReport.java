package app.rewarddesk.issuing;

import app.rewarddesk.reward.Reward;
import java.util.List;

/// What looking in Stripe settled.
public record ReconcileReport(List<Entry> issued, List<Entry> dueAgain, List<Entry> unconfirmed) {
  public ReconcileReport {
    issued = List.copyOf(issued);
    dueAgain = List.copyOf(dueAgain);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /// @param message one sentence for a person
  public record Entry(Reward reward, String message) {}
}
