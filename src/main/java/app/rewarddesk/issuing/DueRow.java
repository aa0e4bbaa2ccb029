package app.rewarddesk.issuing;

import app.rewarddesk.reward.Reward;
import java.time.Instant;

/// A row of the Reward Due table.
///
/// @param since when it became due; for one on hold, until when (the far future while a suspicion
///   is undecided)
public record DueRow(Reward reward, Instant since, Readiness readiness) {}
