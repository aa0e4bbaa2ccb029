/// Who came through whom, what was seen of them, and whether that meets the rule. Pure. Start at
/// [Referral] and [Qualification]. Must not know rewards or Stripe.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.referral;
