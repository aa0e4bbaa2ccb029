/// What the marketer set: the settings file, the mode, and the API key with the place where it is
/// kept. Start at [Settings] and [SecretStore]. Must not know the database, Stripe's objects or
/// JavaFX.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.settings;
