/// The main window: mode stripe, side bar, the page with the screen in front, dialogs, notices; it
/// opens data and closes it in order. Start at [MainWindow]. The screens are handed in as
/// [Screens]; the window must not know them.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.shell;
