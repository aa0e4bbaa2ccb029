/// The Settings screen: the Stripe key and which data is open, how the window looks, where the data
/// lies, what the program is made of. Start at [SettingsScreen].
@org.jspecify.annotations.NullMarked
package app.rewarddesk.ui.settings;
