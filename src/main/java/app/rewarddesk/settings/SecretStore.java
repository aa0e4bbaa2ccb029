package app.rewarddesk.settings;

import java.util.Optional;

/// Where API keys are kept: the system's secret store where there is one, else a file that only the
/// owner can read. Calls may take seconds and prompt; never from the window's thread.
public interface SecretStore {

  /// The key of a mode, test or live; empty when none is kept.
  Optional<ApiKey> read(Mode mode);

  /// Keeps a key, in place of the one of the same mode.
  void write(ApiKey key);

  /// Forgets the key of a mode.
  void delete(Mode mode);

  /// Where it is, for a person: `the system's secret store (GNOME Keyring)`, `a file that only you
  /// can read (…)`.
  String place();
}
