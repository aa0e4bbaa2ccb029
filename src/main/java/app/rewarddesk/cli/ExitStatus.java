package app.rewarddesk.cli;

/// How a command ended, for scripts.
enum ExitStatus {
  /// All done as asked.
  DONE(0),
  /// Bad input, no connection, another program holds the folder: one sentence was printed.
  ERROR(1),
  WRONG_USAGE(2),
  /// Some were not rewarded, or rows were wrong.
  IN_PART(3),
  UNCONFIRMED(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
