package app.rewarddesk.ui.due;

import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The steps to a reward, one below the other, joined by a line.
final class Timeline extends VBox {

  Timeline(List<StoryStep> steps, Dates dates, Instant now) {
    setId("timeline");
    for (int i = 0; i < steps.size(); i++) {
      getChildren().add(step(steps.get(i), i == steps.size() - 1, dates, now));
    }
  }

  private static HBox step(StoryStep step, boolean last, Dates dates, Instant now) {
    var line = new Region();
    line.getStyleClass().add("rd-timeline-line");
    line.setVisible(!last);
    VBox.setVgrow(line, Priority.ALWAYS);
    var mark = new VBox(icon(step.kind()), line);
    mark.setAlignment(Pos.TOP_CENTER);
    mark.getStyleClass().add("rd-timeline-mark");
    var what = new Label(step.what());
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    if (last) {
      what.getStyleClass().add("rd-medium");
    }
    var words = new VBox(what);
    words.getStyleClass().add("rd-timeline-words");
    if (!step.detail().isBlank()) {
      var detail = new Label(step.detail());
      detail.getStyleClass().add("rd-caption");
      detail.setWrapText(true);
      detail.setMinHeight(Region.USE_PREF_SIZE);
      words.getChildren().add(detail);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    var at = new Label(dates.shortDay(step.at(), now));
    at.getStyleClass().add("rd-caption");
    at.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(mark, words, at);
    row.getStyleClass().add("rd-timeline-step");
    return row;
  }

  private static Node icon(StoryStep.Kind kind) {
    return switch (kind) {
      case INVITED -> Icon.INVITED.node();
      case PAID -> Icon.PAYMENT.node();
      case NOT_COUNTED -> Icon.LEFT_OUT.node();
      case RULE_MET -> Icon.CHECK.node();
      case HOLD -> Icon.ON_HOLD.node();
      case SUSPECTED -> Tone.WARNING.of(Icon.NEEDS_ATTENTION);
      case DUE -> Icon.REWARD_DUE.node();
      case DECIDED -> Icon.ISSUED.node();
      case CANCELLED -> Icon.NOT_REWARDED.node();
    };
  }
}
