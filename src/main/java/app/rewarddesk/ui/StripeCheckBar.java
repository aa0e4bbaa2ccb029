package app.rewarddesk.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What unconfirmed means, and *Check with Stripe*; while that looks, how far it is, and *Stop*.
public final class StripeCheckBar extends HBox {

  public StripeCheckBar(StripeCheck check) {
    setId("stripe-check");
    getStyleClass().addAll("rd-note", "rd-warning", "rd-region");
    var words = new Label();
    words.setId("stripe-check-text");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words
        .textProperty()
        .bind(
            check
                .progressProperty()
                .map(
                    progress ->
                        progress.isEmpty()
                            ? "Stripe was asked, its answer is not known. Nothing here is sent"
                                + " again until that is settled."
                            : progress));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button look = button("check-with-stripe", "Check with Stripe", Icon.SEARCH);
    look.setOnAction(_ -> check.check());
    Button stop = button("stop-checking", "Stop", Icon.STOP);
    stop.setOnAction(_ -> check.stop());
    look.visibleProperty().bind(check.runningProperty().not());
    stop.visibleProperty().bind(check.runningProperty());
    getChildren().addAll(Tone.WARNING.of(Icon.UNCONFIRMED), words, look, stop);
  }

  private static Button button(String id, String text, Icon icon) {
    var button = new Button(text, icon.small());
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }
}
