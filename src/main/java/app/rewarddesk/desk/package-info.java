/// One open data file with everything that works on it, for the window and the command line alike.
/// Start at [Desk]. Must not know JavaFX, jOOQ or stripe-java: what it is made of is handed in.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.desk;
