/// The Issued screen: what was given, with its receipt and the way to it in Stripe. Start at
/// [IssuedView]. Must not know another screen.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.issued;
