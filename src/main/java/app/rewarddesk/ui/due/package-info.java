/// Reward Due: who is owed a reward, why, what is in the way, and the ways to deal with it. Start
/// at [DueScreen]. Must not know how rewards are sent: that is handed in.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.due;
