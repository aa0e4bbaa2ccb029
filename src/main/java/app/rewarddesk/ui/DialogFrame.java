package app.rewarddesk.ui;

import app.rewarddesk.settings.Mode;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A dialog's frame: title, one line below it, the mode's badge, content, and a footer with
/// buttons. Shown by [Overlay#show].
public final class DialogFrame extends VBox {
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final HBox head = new HBox();
  private final VBox body = new VBox();
  private final HBox left = new HBox();
  private final HBox right = new HBox();

  /// @param id in kebab-case
  /// @param width in pixels; it becomes less in a small window
  public DialogFrame(String id, String heading, double width) {
    setId(id);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(heading);
    getStyleClass().add("rd-dialog");
    setPrefWidth(width);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    title.setText(heading);
    title.setId(id + "-title");
    title.setWrapText(true);
    title.getStyleClass().add("rd-dialog-title");
    subtitle.getStyleClass().add("rd-muted");
    subtitle.setWrapText(true);
    subtitle.managedProperty().bind(subtitle.visibleProperty());
    subtitle.visibleProperty().bind(subtitle.textProperty().isNotEmpty());
    var words = new VBox(title, subtitle);
    words.getStyleClass().add("rd-dialog-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    head.getChildren().add(words);
    head.getStyleClass().add("rd-dialog-head");
    body.getStyleClass().add("rd-dialog-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    left.getStyleClass().add("rd-actions");
    left.setAlignment(Pos.CENTER_LEFT);
    right.getStyleClass().add("rd-actions");
    right.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(right, Priority.ALWAYS);
    var footer = new HBox(left, right);
    footer.getStyleClass().add("rd-dialog-footer");
    getChildren().addAll(head, body, footer);
  }

  /// One line below the title; blank: none.
  public DialogFrame subtitle(String text) {
    subtitle.setText(text);
    return this;
  }

  /// The title, where it changes while the dialog is open.
  public DialogFrame title(String text) {
    title.setText(text);
    setAccessibleText(text);
    return this;
  }

  /// The mode's badge at the right and its stripe over the top edge.
  ///
  /// @param writes whether the dialog is about to write to Stripe: live turns red
  public DialogFrame mode(Mode mode, boolean writes) {
    head.getChildren().add(writes ? ModeBadge.beforeWriting(mode) : ModeBadge.brief(mode));
    getChildren().addFirst(ModeBadge.stripe(mode, writes));
    return this;
  }

  public DialogFrame content(Node... nodes) {
    body.getChildren().setAll(nodes);
    return this;
  }

  /// What stands at the left of the footer.
  public DialogFrame left(Node... nodes) {
    left.getChildren().setAll(nodes);
    return this;
  }

  /// What stands at the right of the footer: the way out, then the main button.
  public DialogFrame right(Node... nodes) {
    right.getChildren().setAll(nodes);
    return this;
  }

  /// What has the focus when the dialog opens.
  public DialogFrame firstFocus(Node node) {
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                Platform.runLater(node::requestFocus);
              }
            });
    return this;
  }
}
