/// How long work reports how far it is, and learns that it should stop. Start at [Progress]. Knows
/// nothing but the JDK.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.work;
