package app.rewarddesk.ui.settings;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Sections at the left, the chosen one beside them.
final class SettingsView extends BorderPane {
  private final ToggleGroup sections = new ToggleGroup();
  private final VBox list = new VBox();
  private final StackPane shown = new StackPane();

  SettingsView(
      SettingsViewModel model, Workspace workspace, Path folder, BackupsViewModel backups) {
    setId("settings");
    getStyleClass().add("rd-page");
    list.getStyleClass().addAll("rd-region", "rd-section-list");
    var left = new VBox(new PageHead("Settings", workspace.desk().mode()), list);
    left.getStyleClass().add("rd-sections");
    var scroll = new ScrollPane(shown);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("rd-region", "rd-section-scroll");
    shown.getStyleClass().add("rd-section");
    setLeft(left);
    setCenter(scroll);
    add("section-stripe", Icon.CONNECT, "Stripe", new StripeSection(model, workspace)).fire();
    add("section-appearance", Icon.APPEARANCE, "Appearance", new AppearanceSection(model));
    add("section-data", Icon.DATA, "Data", new DataSection(folder, workspace, backups));
    add("section-about", Icon.INFO, "About", new AboutSection());
  }

  private ToggleButton add(String id, Icon icon, String title, Node section) {
    var button =
        new ToggleButton(title, icon.node()) {
          // One section is always chosen.
          @Override
          public void fire() {
            setSelected(true);
          }
        };
    button.setId(id);
    button.setToggleGroup(sections);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("rd-section-item");
    button
        .selectedProperty()
        .subscribe(
            selected -> {
              if (selected) {
                shown.getChildren().setAll(section);
              }
            });
    list.getChildren().add(button);
    return button;
  }
}
