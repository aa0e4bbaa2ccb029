package app.rewarddesk.issuing;

import app.rewarddesk.reward.Reward;
import java.time.Instant;

/// A row of the Reward Due table.
///
/// @param since when it became due; for one on hold, until when ([#UNDECIDED] while a suspicion is
///   undecided)
public record DueRow(Reward reward, Instant since, Readiness readiness) {
  /// The far future.
  public static final Instant UNDECIDED = Instant.parse("9999-12-31T00:00:00Z");
}
