package app.rewarddesk.ui;

import java.net.URI;

/// What leaves the window for other programs.
public interface Outside {

  /// Opens an address in the person's browser.
  void open(URI address);

  /// Puts text on the clipboard.
  void copy(String text);
}
