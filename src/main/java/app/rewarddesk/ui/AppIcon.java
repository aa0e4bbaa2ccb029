package app.rewarddesk.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// RewardDesk's own sign: a gift on blue.
public final class AppIcon extends ImageView {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  private AppIcon(double side, int picture) {
    super(image(picture));
    setFitWidth(side);
    setFitHeight(side);
    setSmooth(true);
  }

  /// 30 pixels, for the side bar.
  public static AppIcon small() {
    return new AppIcon(30, 64);
  }

  /// 60 pixels, for the first start.
  public static AppIcon large() {
    return new AppIcon(60, 128);
  }

  /// In all sizes that a system asks for.
  public static List<Image> all() {
    return SIZES.stream().map(AppIcon::image).toList();
  }

  private static Image image(int size) {
    String name = "icon-" + size + ".png";
    return new Image(Objects.requireNonNull(AppIcon.class.getResource(name), name).toString());
  }
}
