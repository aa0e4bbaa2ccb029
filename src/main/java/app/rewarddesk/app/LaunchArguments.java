package app.rewarddesk.app;

import java.util.List;

/// The words that the window program is started with: `--data DIR` or `--data=DIR`, or none.
record LaunchArguments(List<String> words) {
  private static final String DATA = "--data";

  LaunchArguments {
    words = List.copyOf(words);
  }

  boolean areUnderstood() {
    return words.isEmpty()
        || (words.size() == 1 && words.getFirst().startsWith(DATA + "="))
        || (words.size() == 2 && words.getFirst().equals(DATA));
  }

  /// The data folder that is named; blank when none is.
  String folder() {
    if (words.isEmpty()) {
      return "";
    }
    return words.size() == 2 ? words.get(1) : words.getFirst().substring(DATA.length() + 1);
  }

  /// The same in the one form that JavaFX reads.
  String[] forJavaFx() {
    return words.isEmpty() ? new String[0] : new String[] {DATA + "=" + folder()};
  }
}
