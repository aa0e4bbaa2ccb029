package app.rewarddesk.ui.campaigns;

import app.rewarddesk.detection.CampaignSummary;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A campaign in the list: its name, how many of its rewards are due, what it gives.
final class CampaignCell extends ListCell<CampaignSummary> {
  private final Label name = new Label();
  private final Label due = new Label();
  private final Label offer = new Label();
  private final VBox content;

  CampaignCell() {
    name.getStyleClass().add("rd-medium");
    due.getStyleClass().add("rd-caption");
    due.setMinWidth(Region.USE_PREF_SIZE);
    offer.getStyleClass().add("rd-caption");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    content = new VBox(new HBox(name, room, due), offer);
    content.getStyleClass().add("rd-two-lines");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable CampaignSummary summary, boolean empty) {
    super.updateItem(summary, empty);
    if (empty || summary == null) {
      setGraphic(null);
      return;
    }
    name.setText(summary.campaign().name());
    due.setText("%,d due".formatted(summary.due()));
    offer.setText(summary.campaign().offer().shortText());
    setGraphic(content);
  }
}
