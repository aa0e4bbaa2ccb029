package app.rewarddesk.issuing;

import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;

/// A reward that was not or would not be given, and why.
public record NotRewarded(Reward reward, NotRewardedReason reason) {}
