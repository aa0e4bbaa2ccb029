package app.rewarddesk.issuing;

import app.rewarddesk.reward.Reward;

/// A reward that may have been given already, by somebody else.
///
/// @param sentence what was found, one sentence for a person
public record PointedOut(Reward reward, String sentence) {}
