package app.rewarddesk.ui.campaigns;

import app.rewarddesk.detection.CampaignSummary;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A campaign in the list: its name, how many of its rewards are due, what it gives to how many.
final class CampaignCell extends ListCell<CampaignSummary> {
  private final Label name = new Label();
  private final Label due = new Label();
  private final Label offer = new Label();
  private final Label participants = new Label();
  private final VBox content;

  CampaignCell() {
    name.getStyleClass().add("rd-medium");
    due.getStyleClass().add("rd-caption");
    due.setMinWidth(Region.USE_PREF_SIZE);
    offer.getStyleClass().add("rd-caption");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    participants.getStyleClass().add("rd-caption");
    participants.setMinWidth(Region.USE_PREF_SIZE);
    var roomBelow = new Region();
    HBox.setHgrow(roomBelow, Priority.ALWAYS);
    content = new VBox(line(name, room, due), line(offer, roomBelow, participants));
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("rd-two-lines");
    setPrefWidth(0);
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("rd-row");
    return line;
  }

  private static String people(long count) {
    return count == 1 ? "1 participant" : "%,d participants".formatted(count);
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
    participants.setText(people(summary.participants()));
    offer.setText(summary.campaign().offer().shortText());
    setGraphic(content);
  }
}
