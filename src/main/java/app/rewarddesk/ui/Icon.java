package app.rewarddesk.ui;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons: always the same picture for the same thing.
public enum Icon {
  REWARD_DUE(Feather.GIFT),
  ISSUED(Feather.CHECK_CIRCLE),
  PARTICIPANTS(Feather.USERS),
  CAMPAIGNS(Feather.FLAG),
  SETTINGS(Feather.SETTINGS),

  SYNC(Feather.REFRESH_CW),
  SEND(Feather.SEND),
  STOP(Feather.SQUARE),
  IMPORT(Feather.UPLOAD),
  EXPORT(Feather.DOWNLOAD),
  COPY(Feather.COPY),
  IN_STRIPE(Feather.EXTERNAL_LINK),
  REVERSE(Feather.ROTATE_CCW),
  WHY(Feather.HELP_CIRCLE),
  SEARCH(Feather.SEARCH),
  CALENDAR(Feather.CALENDAR),
  FILE(Feather.FILE_TEXT),
  FOLDER(Feather.FOLDER),
  EDIT(Feather.EDIT_2),
  ADD(Feather.PLUS),
  CLOSE(Feather.X),
  BACK(Feather.ARROW_LEFT),
  MORE(Feather.MORE_HORIZONTAL),
  OPEN_BELOW(Feather.CHEVRON_DOWN),

  READY(Feather.CHECK_CIRCLE),
  NEEDS_ATTENTION(Feather.ALERT_TRIANGLE),
  ON_HOLD(Feather.PAUSE_CIRCLE),
  WAITING(Feather.CLOCK),
  ISSUING(Feather.LOADER),
  UNCONFIRMED(Feather.HELP_CIRCLE),
  NOT_REWARDED(Feather.X_CIRCLE),
  MARKED_ISSUED(Feather.CHECK_SQUARE),
  DISMISSED(Feather.SLASH),
  STILL_TO_COME(Feather.CIRCLE),
  LEFT_OUT(Feather.MINUS_CIRCLE),

  REHEARSAL(Feather.FILM),
  TEST(Feather.TOOL),
  LIVE(Feather.ZAP),

  SUNSHINE(Feather.SUN),
  SLOW(Feather.CLOUD),
  RATE_LIMITED(Feather.CLOUD_DRIZZLE),
  DROPPING(Feather.CLOUD_RAIN),
  STORM(Feather.CLOUD_LIGHTNING),

  INVITED(Feather.USER_PLUS),
  PERSON(Feather.USER),
  PAYMENT(Feather.CREDIT_CARD),
  CHECK(Feather.CHECK),
  NEW(Feather.PLUS_CIRCLE),
  SAME(Feather.REPEAT),
  LOOK_AROUND(Feather.COMPASS),
  START(Feather.PLAY),
  CONNECT(Feather.LINK),
  KEY(Feather.KEY),
  LOCK(Feather.LOCK),
  READ_ONLY(Feather.EYE),
  APPEARANCE(Feather.MONITOR),
  LIGHT(Feather.SUN),
  DARK(Feather.MOON),
  DATA(Feather.DATABASE),
  INFO(Feather.INFO),
  TROUBLE(Feather.ALERT_OCTAGON);

  private final Feather picture;

  Icon(Feather picture) {
    this.picture = picture;
  }

  /// The icon at its usual size, 16 pixels.
  public FontIcon node() {
    return node(16);
  }

  /// The icon for a small button, 14 pixels.
  public FontIcon small() {
    return node(14);
  }

  /// @param size in pixels: 14, 16, 20, 24 or 28, as the style sheet has them
  public FontIcon node(int size) {
    var icon = new FontIcon(picture);
    icon.getStyleClass().add("rd-icon-" + size);
    return icon;
  }
}
