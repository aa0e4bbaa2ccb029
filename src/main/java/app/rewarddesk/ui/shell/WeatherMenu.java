package app.rewarddesk.ui.shell;

import app.rewarddesk.desk.Weather;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Icon;
import atlantafx.base.controls.CaptionMenuItem;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// *Let it rain*: makes the rehearsal's Stripe slow, rate-limited or dropping, so that a marketer
/// can watch what happens. Shows what it is now.
final class WeatherMenu extends MenuButton {
  private final Weather weather;
  private final Background background;
  private final List<RadioMenuItem> items = new ArrayList<>();

  WeatherMenu(Weather weather, Background background) {
    this.weather = weather;
    this.background = background;
    setId("weather");
    getStyleClass().addAll(Styles.SMALL, "rd-weather");
    setMaxWidth(Double.MAX_VALUE);
    setPopupSide(Side.TOP);
    var caption = new CaptionMenuItem("Let it rain: what Stripe does in this rehearsal");
    caption.setId("weather-caption");
    getItems().add(caption);
    var group = new ToggleGroup();
    for (Weather.Kind kind : Weather.Kind.values()) {
      RadioMenuItem item = item(kind);
      item.setToggleGroup(group);
      items.add(item);
      getItems().add(item);
    }
    setOnShowing(_ -> show(weather.now()));
    show(weather.now());
  }

  /// Icon alone, for a narrow side bar.
  void beIcon(boolean rail) {
    setContentDisplay(rail ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  private RadioMenuItem item(Weather.Kind kind) {
    var item = new RadioMenuItem(kind.title() + ": " + kind.meaning(), icon(kind).node());
    item.setId("weather-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    item.setUserData(kind);
    item.setOnAction(_ -> become(kind));
    return item;
  }

  private void become(Weather.Kind kind) {
    show(kind);
    var _ =
        background.start(
            _ -> {
              weather.become(kind);
              return weather.now();
            },
            this::show,
            _ -> show(weather.now()));
  }

  private void show(Weather.Kind kind) {
    setText(kind.title());
    setGraphic(icon(kind).small());
    setAccessibleText("Let it rain, now: " + kind.title());
    setTooltip(new Tooltip("Let it rain. Now: " + kind.title() + ", " + kind.meaning()));
    items.forEach(item -> item.setSelected(kind.equals(item.getUserData())));
  }

  private static Icon icon(Weather.Kind kind) {
    return switch (kind) {
      case SUNSHINE -> Icon.SUNSHINE;
      case SLOW -> Icon.SLOW;
      case RATE_LIMITED -> Icon.RATE_LIMITED;
      case DROPPING -> Icon.DROPPING;
      case STORM -> Icon.STORM;
    };
  }
}
