package app.rewarddesk.cli;

/// A field of a file is not as it must be. Stays inside the reading of one file, which returns its
/// message.
final class WrongField extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message one sentence that names the field
  WrongField(String message) {
    super(message);
  }

  /// The sentence.
  String sentence() {
    return String.valueOf(getMessage());
  }
}
