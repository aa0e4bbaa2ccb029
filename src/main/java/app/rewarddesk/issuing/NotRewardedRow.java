package app.rewarddesk.issuing;

import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import java.time.Instant;

/// A due reward that was not rewarded at its last try.
public record NotRewardedRow(Reward reward, NotRewardedReason reason, Instant triedAt) {}
