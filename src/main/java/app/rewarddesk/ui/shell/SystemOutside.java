package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Outside;
import java.net.URI;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The person's browser and clipboard.
public final class SystemOutside implements Outside {
  private final HostServices host;

  public SystemOutside(HostServices host) {
    this.host = host;
  }

  @Override
  public void open(URI address) {
    host.showDocument(address.toString());
  }

  @Override
  public void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
