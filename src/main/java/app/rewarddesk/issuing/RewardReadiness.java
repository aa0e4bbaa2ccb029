package app.rewarddesk.issuing;

import app.rewarddesk.reward.RewardId;

/// What stands in the way of one reward, or that nothing does.
public record RewardReadiness(RewardId reward, Readiness readiness) {}
