package app.rewarddesk.ui;

import app.rewarddesk.settings.Settings.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the window looks: AtlantaFX's Primer in light and dark, Roboto, and our own style sheet.
public final class Look {
  private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";
  private static final String STYLE = sheet("rewarddesk.css");
  private static final String DARK_STYLE = sheet("rewarddesk-dark.css");

  private final Scene scene;
  private Theme theme;

  private Look(Scene scene, Theme theme) {
    this.scene = scene;
    this.theme = theme;
  }

  /// Dresses a scene in the theme that was set, and follows the system where that is the theme.
  public static Look of(Scene scene, Theme theme) {
    List.of("Roboto-Regular", "Roboto-Medium", "Roboto-Bold").forEach(Look::load);
    var look = new Look(scene, theme);
    look.dress();
    Platform.getPreferences().colorSchemeProperty().subscribe(look::dress);
    return look;
  }

  /// Changes the theme, at once and for all windows.
  public void use(Theme other) {
    theme = other;
    dress();
  }

  private void dress() {
    boolean dark = isDark();
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    scene.getStylesheets().setAll(dark ? List.of(STYLE, DARK_STYLE) : List.of(STYLE));
  }

  private boolean isDark() {
    return switch (theme) {
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
  }

  private static void load(String font) {
    try (InputStream file = Look.class.getResourceAsStream(FONTS + font + ".ttf")) {
      Objects.requireNonNull(Font.loadFont(file, 14), font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
