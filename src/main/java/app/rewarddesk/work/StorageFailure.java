package app.rewarddesk.work;

import java.util.Optional;

/// The data on the disk can no longer be read or written: the disk is full or broken. What was
/// under way did not happen, and nothing more can be done until the data is opened again.
public final class StorageFailure extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /// @param problem what is so and what to do, one sentence or two for a person
  public StorageFailure(String problem, Throwable cause) {
    super(problem, cause);
  }

  /// The failure of the disk that is behind another one; empty when there is none.
  public static Optional<StorageFailure> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StorageFailure found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /// What is so and what to do, one sentence or two for a person.
  public String problem() {
    return String.valueOf(getMessage());
  }
}
