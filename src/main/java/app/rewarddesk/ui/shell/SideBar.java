package app.rewarddesk.ui.shell;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.AppIcon;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.ModeBadge;
import app.rewarddesk.ui.Navigator.Place;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.Underway;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The window's left edge: ways to the screens, the sync, the mode. In a narrow window a rail of
/// icons.
final class SideBar extends VBox {
  private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
  private static final double WIDTH = 216;
  private static final double RAIL_WIDTH = 56;

  private final List<NavItem> items;
  private final Label name = new Label("RewardDesk");
  private final SyncPane sync;
  private final ModeBadge badge;
  private Consumer<Boolean> railed = _ -> {};
  private boolean isRail;

  /// @param go is given the place that was chosen
  SideBar(
      Mode mode,
      SideBarViewModel model,
      SyncViewModel syncing,
      Underway underway,
      ObservableValue<Place> place,
      Consumer<Place> go) {
    setId("side-bar");
    getStyleClass().add("rd-side-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Screens");
    NavItem rewardDue =
        new NavItem("nav-reward-due", Place.REWARD_DUE, Icon.REWARD_DUE, "Reward Due", go);
    NavItem settings = new NavItem("nav-settings", Place.SETTINGS, Icon.SETTINGS, "Settings", go);
    items =
        List.of(
            rewardDue,
            new NavItem("nav-issued", Place.ISSUED, Icon.ISSUED, "Issued", go),
            new NavItem(
                "nav-participants", Place.PARTICIPANTS, Icon.PARTICIPANTS, "Participants", go),
            new NavItem("nav-campaigns", Place.CAMPAIGNS, Icon.CAMPAIGNS, "Campaigns", go),
            settings);
    model.dueProperty().subscribe(rewardDue::showCount);
    place.subscribe(this::select);
    sync = new SyncPane(syncing, underway);
    badge = ModeBadge.full(mode);
    badge.setId("mode-badge");
    layOut(settings);
    sceneProperty()
        .flatMap(Scene::widthProperty)
        .subscribe(
            width -> {
              if (width != null) {
                beRail(width.doubleValue() < PageHead.NARROW);
              }
            });
  }

  /// Puts the rehearsal's weather over the mode.
  void add(WeatherMenu weather) {
    var place = new VBox(weather);
    place.getStyleClass().add("rd-side-bar-weather");
    getChildren().add(getChildren().indexOf(sync) + 1, place);
    railed = weather::beIcon;
    weather.beIcon(isRail);
  }

  private void layOut(NavItem settings) {
    name.getStyleClass().add("rd-app-name");
    var brand = new HBox(AppIcon.small(), name);
    brand.setAlignment(Pos.CENTER_LEFT);
    brand.getStyleClass().add("rd-brand");
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    var line = new Region();
    line.getStyleClass().add("rd-side-bar-line");
    VBox.setMargin(line, new Insets(0, 12, 0, 12));
    var mode = new VBox(badge);
    mode.getStyleClass().add("rd-side-bar-badge");
    mode.managedProperty().bind(mode.visibleProperty());
    mode.visibleProperty().bind(badge.visibleProperty());
    getChildren().add(brand);
    getChildren().addAll(items.subList(0, items.size() - 1));
    getChildren().addAll(room, line, sync, mode, settings);
  }

  /// The import is part of Participants here.
  private void select(Place place) {
    Place shown = place == Place.IMPORT ? Place.PARTICIPANTS : place;
    items.forEach(item -> item.setSelected(item.place() == shown));
  }

  private void beRail(boolean rail) {
    double width = rail ? RAIL_WIDTH : WIDTH;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
    pseudoClassStateChanged(RAIL, rail);
    name.setVisible(!rail);
    name.setManaged(!rail);
    badge.setVisible(!rail);
    items.forEach(item -> item.beIcon(rail));
    sync.beIcon(rail);
    isRail = rail;
    railed.accept(rail);
  }
}
