/// From *Send Rewards with Stripe* to the report: what will happen, the sending, and those who were
/// not rewarded. Start at [SendFlow]. Must not know the lists that rewards are chosen from.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.send;
