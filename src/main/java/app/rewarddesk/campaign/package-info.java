/// What a referral programme promises: campaign, offer, rule, conflict policy. Pure: no input or
/// output, no clock. Start at [Campaign]. Knows only money.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.campaign;
