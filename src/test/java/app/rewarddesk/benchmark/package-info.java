/// Measures what tests cannot promise: how long things take with much data. Started by hand; start
/// at [MillionRewards] for the store and at [Trial] for a send.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.benchmark;
