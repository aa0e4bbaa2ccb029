package app.rewarddesk.ui.settings;

import app.rewarddesk.settings.Settings.Theme;
import app.rewarddesk.ui.Icon;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Light or dark, or as the system is; at once.
final class AppearanceSection extends VBox {
  private final SettingsViewModel model;
  private final Map<Theme, ToggleButton> choices = new EnumMap<>(Theme.class);

  AppearanceSection(SettingsViewModel model) {
    this.model = model;
    getStyleClass().add("rd-section-body");
    var title = new Label("Appearance");
    title.getStyleClass().add("rd-dialog-title");
    var row =
        new HBox(
            choice(Theme.SYSTEM, Icon.APPEARANCE, "As the system"),
            choice(Theme.LIGHT, Icon.LIGHT, "Light"),
            choice(Theme.DARK, Icon.DARK, "Dark"));
    row.getStyleClass().add("rd-choices");
    getChildren().addAll(title, row);
    model
        .themeProperty()
        .subscribe(theme -> choices.forEach((which, button) -> button.setSelected(which == theme)));
  }

  private ToggleButton choice(Theme theme, Icon icon, String word) {
    var button =
        new ToggleButton(word, icon.node(20)) {
          // The model says which is on.
          @Override
          public void fire() {
            model.use(theme);
          }
        };
    button.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("rd-choice");
    choices.put(theme, button);
    return button;
  }
}
