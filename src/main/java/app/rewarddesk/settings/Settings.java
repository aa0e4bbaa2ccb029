package app.rewarddesk.settings;

/// What the marketer set. The API key is not here: see [SecretStore].
///
/// @param started whether the first start is over
/// @param mode which data the window opens
/// @param theme how the window looks
/// @param apiBase where Stripe is reached; https, or http to loopback only
/// @param panelWidth width of the panel beside tables, 320 to 480 pixels
public record Settings(boolean started, Mode mode, Theme theme, String apiBase, int panelWidth) {
  public static final Settings DEFAULTS =
      new Settings(false, Mode.REHEARSAL, Theme.SYSTEM, "https://api.stripe.com", 352);

  public Settings {
    panelWidth = Math.clamp(panelWidth, 320, 480);
  }

  /// How the window looks.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  public Settings after(Mode opened) {
    return new Settings(true, opened, theme, apiBase, panelWidth);
  }

  /// @param width of the panel beside tables, in pixels; brought within its bounds
  public Settings withPanelWidth(int width) {
    return new Settings(started, mode, theme, apiBase, width);
  }

  public Settings with(Theme chosen) {
    return new Settings(started, mode, chosen, apiBase, panelWidth);
  }
}
