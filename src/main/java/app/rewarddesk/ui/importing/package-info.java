/// The CSV import: choose a file, see what its columns mean and what would happen, do it. Start at
/// [ImportView]. Must not know another screen.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.importing;
