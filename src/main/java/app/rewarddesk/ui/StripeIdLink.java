package app.rewarddesk.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// An id of Stripe's: a click copies it, and where it has a page in the dashboard, a button opens
/// that.
public final class StripeIdLink extends HBox {

  public StripeIdLink(Workspace workspace, String id) {
    getStyleClass().add("rd-row");
    setAlignment(Pos.CENTER_LEFT);
    var copy = new Hyperlink(id);
    copy.getStyleClass().add("rd-code");
    copy.setTooltip(new Tooltip("Copy " + id));
    copy.setAccessibleText("Copy " + id);
    copy.setOnAction(
        _ -> {
          workspace.outside().copy(id);
          workspace.notices().tell("Copied: " + id);
        });
    getChildren().add(copy);
    DashboardLink.of(workspace.desk().mode(), id)
        .ifPresent(
            page -> {
              var open = new Button(null, Icon.IN_STRIPE.small());
              open.getStyleClass().addAll("flat", "button-icon", "small");
              open.setAccessibleText("Open " + id + " in Stripe");
              open.setTooltip(new Tooltip("Open in Stripe"));
              open.setOnAction(_ -> workspace.outside().open(page));
              getChildren().add(open);
            });
  }
}
