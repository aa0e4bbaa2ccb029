/// Finds out who earned a reward: reads people and referrals from CSV files and customers from
/// Stripe, and turns what qualifies into rewards. Owns the ports [CampaignRegister], [Register],
/// [ParticipantList], [CustomerIndex] and [StripeReader]. Start at [CsvImport] and [Sync]. Must not
/// know H2, stripe-java or JavaFX.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.detection;
