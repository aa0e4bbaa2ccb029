/// What one person is owed, where it stands, and why it could not be given. Pure. Start at [Reward]
/// and [RewardState]. Must not know how rewards are stored or sent.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.reward;
