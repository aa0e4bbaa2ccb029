/// How long work reports how far it is, learns that it should stop, and is told that the disk
/// failed it. Start at [Progress]. Knows nothing but the JDK.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.work;
