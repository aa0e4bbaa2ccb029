package app.rewarddesk.ui;

import java.util.Locale;
import org.kordamp.ikonli.javafx.FontIcon;

/// The colour of a state's icon. The word beside it stays in the text's colour.
public enum Tone {
  SUCCESS,
  WARNING,
  DANGER,
  ACCENT,
  MUTED;

  /// The style class that gives an icon this colour.
  public String styleClass() {
    return "rd-tone-" + name().toLowerCase(Locale.ROOT);
  }

  /// The icon at its usual size in this colour.
  public FontIcon of(Icon icon) {
    return of(icon, 16);
  }

  /// @param size as in [Icon#node(int)]
  public FontIcon of(Icon icon, int size) {
    FontIcon node = icon.node(size);
    node.getStyleClass().add(styleClass());
    return node;
  }
}
