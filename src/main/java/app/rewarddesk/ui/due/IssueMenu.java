package app.rewarddesk.ui.due;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.RewardDecision;
import atlantafx.base.controls.CaptionMenuItem;
import atlantafx.base.theme.Styles;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// *Issue Reward*: sends, decides, exports. Its first line says whom it is for.
final class IssueMenu extends MenuButton {
  /// What a menu's window has around the menu for its shadow, in pixels.
  private static final double SHADOW = 8;

  IssueMenu(DueViewModel model, DueActions actions) {
    super("Issue Reward", Icon.SEND.node());
    setId("issue-reward");
    getStyleClass().add(Styles.ACCENT);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText("Issue Reward, for the selected rewards");
    var caption = new CaptionMenuItem();
    caption.setId("issue-caption");
    setOnShowing(_ -> caption.setTitle(model.target().text()));
    setOnShown(_ -> endBelowTheButton(caption));
    MenuItem send =
        item(
            "send-rewards",
            "Send Rewards with Stripe",
            Icon.SEND,
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
            actions::send);
    MenuItem mark =
        item(
            "mark-issued",
            RewardDecision.MARK_ISSUED.menuText(),
            Icon.MARKED_ISSUED,
            new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN),
            () -> actions.decide(RewardDecision.MARK_ISSUED));
    MenuItem hold = new MenuItem(RewardDecision.PUT_ON_HOLD.menuText(), Icon.ON_HOLD.node());
    hold.setId("put-on-hold");
    hold.setOnAction(_ -> actions.decide(RewardDecision.PUT_ON_HOLD));
    MenuItem dismiss =
        item(
            "dismiss",
            RewardDecision.DISMISS.menuText(),
            Icon.DISMISSED,
            new KeyCodeCombination(KeyCode.DELETE),
            () -> actions.decide(RewardDecision.DISMISS));
    MenuItem export =
        item(
            "export-due",
            "Export…",
            Icon.EXPORT,
            new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
            actions::export);
    for (MenuItem one : new MenuItem[] {send, mark, hold, dismiss}) {
      one.disableProperty().bind(model.target().anythingProperty().not());
    }
    getItems()
        .setAll(
            caption,
            send,
            new SeparatorMenuItem(),
            mark,
            hold,
            dismiss,
            new SeparatorMenuItem(),
            export);
  }

  /// The button stands at the page's right edge, so the menu grows to the left.
  private void endBelowTheButton(MenuItem any) {
    ContextMenu popup = any.getParentPopup();
    Bounds button = localToScreen(getLayoutBounds());
    popup.setX(button.getMaxX() - popup.getWidth() + SHADOW);
  }

  private MenuItem item(String id, String text, Icon icon, KeyCombination key, Runnable action) {
    var item = new MenuItem(text, icon.node());
    item.setId(id);
    item.setAccelerator(key);
    item.setOnAction(_ -> unlessBehindDialog(action));
    return item;
  }

  /// Keys reach the menu from the whole window, also from a dialog that lies over the page.
  private void unlessBehindDialog(Runnable action) {
    if (!isDisabled() && (getScene() == null || !isInDialog(getScene().getFocusOwner()))) {
      action.run();
    }
  }

  private static boolean isInDialog(@Nullable Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (one.getStyleClass().contains("rd-dialog")) {
        return true;
      }
    }
    return false;
  }
}
