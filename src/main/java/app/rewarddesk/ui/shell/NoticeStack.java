package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Notices;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Notices at the window's lower right. One goes after ten seconds, but not while the mouse or the
/// focus is on it, so that nobody is too slow for *Undo*; a problem stays until it is closed.
final class NoticeStack extends VBox implements Notices {
  static final Duration TIME = Duration.seconds(10);

  NoticeStack() {
    setId("notices");
    getStyleClass().add("rd-notices");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
  }

  @Override
  public void tell(String text) {
    add(notice(text, Tone.SUCCESS.of(Icon.CHECK)), true);
  }

  @Override
  public void tellWithUndo(String text, Runnable undo) {
    HBox notice = notice(text, Tone.SUCCESS.of(Icon.CHECK));
    var button = new Button("Undo");
    button.setId("undo");
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          getChildren().remove(notice);
          undo.run();
        });
    notice.getChildren().add(2, button);
    add(notice, true);
  }

  @Override
  public void problem(String text) {
    HBox notice = notice(text, Tone.DANGER.of(Icon.NOT_REWARDED));
    notice.getStyleClass().add("rd-danger");
    add(notice, false);
  }

  /// Presses *Undo* of the newest notice that has one.
  boolean undoNewest() {
    for (Node notice : getChildren().reversed()) {
      if (notice.lookup("#undo") instanceof Button undo) {
        undo.fire();
        return true;
      }
    }
    return false;
  }

  void clear() {
    getChildren().clear();
  }

  private HBox notice(String text, Node icon) {
    var words = new Label(text);
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    var close = new Button("Close", Icon.CLOSE.small());
    close.setId("close-notice");
    close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    var notice = new HBox(icon, words, close);
    notice.setAccessibleRole(AccessibleRole.TEXT);
    notice.setAccessibleText(text);
    notice.getStyleClass().addAll("rd-note", "rd-notice");
    notice.setMaxHeight(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> getChildren().remove(notice));
    return notice;
  }

  private void add(HBox notice, boolean goes) {
    getChildren().add(notice);
    if (goes) {
      var time = new PauseTransition(TIME);
      time.setOnFinished(_ -> getChildren().remove(notice));
      notice.hoverProperty().subscribe(() -> run(time, isAttended(notice)));
      notice.focusWithinProperty().subscribe(() -> run(time, isAttended(notice)));
      time.play();
    }
    List<Node> tooMany = getChildren().subList(0, Math.max(0, getChildren().size() - 4));
    tooMany.clear();
  }

  private static boolean isAttended(Node notice) {
    return notice.isHover() || notice.isFocusWithin();
  }

  private static void run(PauseTransition time, boolean attended) {
    if (attended) {
      time.stop();
    } else {
      time.playFromStart();
    }
  }
}
