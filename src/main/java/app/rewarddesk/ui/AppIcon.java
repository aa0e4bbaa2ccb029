package app.rewarddesk.ui;

import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// RewardDesk's own sign: a gift on blue.
public final class AppIcon extends StackPane {

  private AppIcon(int side, int gift) {
    FontIcon icon = Icon.REWARD_DUE.node(gift);
    getChildren().add(icon);
    getStyleClass().addAll("rd-app-icon", "rd-app-icon-" + side);
  }

  /// 28 pixels, for the side bar.
  public static AppIcon small() {
    return new AppIcon(28, 16);
  }

  /// 56 pixels, for the first start.
  public static AppIcon large() {
    return new AppIcon(56, 28);
  }
}
