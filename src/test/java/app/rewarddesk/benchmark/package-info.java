/// Measures what tests cannot promise: how long things take with much data. Started by hand; start
/// at [MillionRewards].
@org.jspecify.annotations.NullMarked
package app.rewarddesk.benchmark;
