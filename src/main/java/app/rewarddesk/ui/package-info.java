/// What every screen of the window shares: the way off the window's thread, ways between screens,
/// notices, files and links. Each screen is a package below this one, with a view and a view model.
/// Start at [Workspace]. Must not know jOOQ, stripe-java, the rehearsal Stripe or the command line.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui;
