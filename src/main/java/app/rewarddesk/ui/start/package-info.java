/// The first start: look around with sample data, or connect Stripe. Start at [StartScreen].
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.start;
