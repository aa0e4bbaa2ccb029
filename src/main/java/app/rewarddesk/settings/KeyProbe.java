package app.rewarddesk.settings;

import app.rewarddesk.work.Progress;

/// Asks Stripe what a key can do, by one cheap read a permission. Writes nothing.
public interface KeyProbe {

  /// Checks a key; the progress counts the permissions checked.
  KeyReport probe(ApiKey key, Progress progress);
}
