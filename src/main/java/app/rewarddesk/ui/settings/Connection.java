package app.rewarddesk.ui.settings;

import app.rewarddesk.settings.Mode;

/// How a mode is connected to Stripe.
public sealed interface Connection {

  /// The mode it is about.
  Mode mode();

  /// The secret store is being asked.
  record NotKnownYet(Mode mode) implements Connection {}

  /// A Stripe of its own, inside this program.
  record Simulated() implements Connection {
    @Override
    public Mode mode() {
      return Mode.REHEARSAL;
    }
  }

  /// No key is kept, so the data of the mode cannot be opened.
  ///
  /// @param place where a key would be kept
  record None(Mode mode, String place) implements Connection {}

  /// This run uses a key from the environment, which is kept nowhere.
  record FromEnvironment(Mode mode) implements Connection {}

  /// @param masked enough to recognise the key by
  /// @param place where it is kept
  record Kept(Mode mode, String masked, String place) implements Connection {}
}
