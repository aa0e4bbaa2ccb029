/// What is known of Stripe's customers: customer, subscriptions and the discounts they hold. Pure
/// values, filled by a sync or by a fresh reading. Start at [CustomerAccount]. Must not know
/// rewards or stripe-java.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.customer;
