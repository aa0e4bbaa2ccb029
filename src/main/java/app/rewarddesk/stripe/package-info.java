/// The way to Stripe: gives and looks for rewards, reads Stripe's lists, checks a key. The only
/// package that knows stripe-java; its exceptions end here and become values. Start at
/// [StripeConnection], then follow one call: [StripeCalls] (what a call can come to), [PacedCalls]
/// (its turn, and repeats that are safe), [Wire] (HTTP). Must not know the store, the window or the
/// rehearsal.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.stripe;
