/// Gives rewards, each exactly once: the preflight that says what would happen, the engine that
/// claims, calls and settles, and the reconciler that looks in Stripe when an answer is missing.
/// Owns the ports [RewardLedger], [RewardGateway], [RewardList] and [CustomerDirectory]. Start at
/// [Sending]. Must not know H2, stripe-java or JavaFX.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.issuing;
