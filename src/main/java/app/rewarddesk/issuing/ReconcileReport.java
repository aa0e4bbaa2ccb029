package app.rewarddesk.issuing;

import app.rewarddesk.reward.Reward;
import java.util.ArrayList;
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

  static ReconcileReport of(List<Reconciled> all) {
    List<Entry> issued = new ArrayList<>();
    List<Entry> dueAgain = new ArrayList<>();
    List<Entry> unconfirmed = new ArrayList<>();
    for (Reconciled one : all) {
      var entry = new Entry(one.reward(), one.message());
      switch (one) {
        case Reconciled.Issued _ -> issued.add(entry);
        case Reconciled.DueAgain _ -> dueAgain.add(entry);
        case Reconciled.StillUnconfirmed _ -> unconfirmed.add(entry);
        case Reconciled.SettledElsewhere _ -> {}
      }
    }
    return new ReconcileReport(issued, dueAgain, unconfirmed);
  }
}
