/// Amounts: [Money] in minor units with its [CurrencyCode], and sums per currency. The only
/// arithmetic on amounts. Start at [Money]. Knows nothing but the JDK.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.money;
