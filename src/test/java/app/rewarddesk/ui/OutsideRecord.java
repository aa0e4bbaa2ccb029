package app.rewarddesk.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Keeps what left the window.
public final class OutsideRecord implements Outside {
  private final List<URI> opened = new ArrayList<>();
  private final List<String> copied = new ArrayList<>();

  public List<URI> opened() {
    return List.copyOf(opened);
  }

  public List<String> copied() {
    return List.copyOf(copied);
  }

  @Override
  public void open(URI address) {
    opened.add(address);
  }

  @Override
  public void copy(String text) {
    copied.add(text);
  }
}
