/// The command line: the same work as in the window, for scheduled runs and servers. Start at
/// [CommandLineProgram]; [Session] opens the data a command works on, and there is one class a
/// command. Must not know JavaFX, jOOQ or stripe-java: what it works on is handed in.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.cli;
