package app.rewarddesk.ui;

import app.rewarddesk.settings.Mode;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Whose money it is about: icon, word and second words, so that it holds without colour.
public final class ModeBadge extends HBox {

  private ModeBadge(Mode mode) {
    getStyleClass().addAll("rd-mode-badge", "rd-mode-" + mode.code());
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(Region.USE_PREF_SIZE);
    setMinWidth(Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText("Mode: " + mode.name() + ", " + mode.meaning());
    var word = new Label(mode.name());
    word.getStyleClass().add("rd-mode-word");
    getChildren().addAll(icon(mode).node(), word);
  }

  /// Icon and word.
  public static ModeBadge brief(Mode mode) {
    var badge = new ModeBadge(mode);
    badge.setMaxWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  /// Icon, word and what it means; where there is more room, the meaning moves to the right.
  public static ModeBadge full(Mode mode) {
    var badge = new ModeBadge(mode);
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    badge.getChildren().addAll(room, new Label(mode.meaning()));
    return badge;
  }

  /// For a dialog that is about to write: as [#full], and live turns red.
  public static ModeBadge beforeWriting(Mode mode) {
    ModeBadge badge = full(mode);
    badge.setMaxWidth(Region.USE_PREF_SIZE);
    badge.getStyleClass().add("rd-writes");
    return badge;
  }

  /// The mode's colour as a stripe of 4 pixels.
  ///
  /// @param writes whether what it stands over is about to write: live turns red
  public static Region stripe(Mode mode, boolean writes) {
    var stripe = new StackPane();
    stripe.getStyleClass().addAll("rd-mode-stripe", "rd-mode-" + mode.code());
    if (writes) {
      stripe.getStyleClass().add("rd-writes");
    }
    return stripe;
  }

  /// The mode's icon.
  public static Icon icon(Mode mode) {
    return switch (mode) {
      case REHEARSAL -> Icon.REHEARSAL;
      case TEST -> Icon.TEST;
      case LIVE -> Icon.LIVE;
    };
  }
}
