package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The three figures of the send dialog: how many will be rewarded, how many not, what it costs in
/// calls.
final class SendCards extends HBox {
  private final Card will = new Card("card-will", Tone.SUCCESS.of(Icon.READY), "Will be rewarded");
  private final Card willNot =
      new Card("card-will-not", Tone.WARNING.of(Icon.NEEDS_ATTENTION), "Will not be rewarded");
  private final Card calls = new Card("card-calls", Icon.SYNC.node(), "Calls to Stripe");

  SendCards() {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(will, Priority.ALWAYS);
    HBox.setHgrow(willNot, Priority.ALWAYS);
    will.setPrefWidth(340);
    willNot.setPrefWidth(320);
    calls.setPrefWidth(220);
    calls.setMinWidth(180);
    getChildren().addAll(will, willNot, calls);
    showUnknown();
  }

  void showUnknown() {
    will.show("…", "", "");
    willNot.show("…", "", "");
    calls.show("…", "", "");
  }

  void show(PreflightReport report) {
    will.show(Words.number(report.wouldReward().size()), report.worth().text(), "");
    willNot.show(
        Words.number(report.notRewarded().size()), Words.reasons(report.notRewarded()), "");
    calls.show(
        Words.number(report.calls().all()),
        Words.about(report.duration()),
        Words.count(report.calls().reads(), "read")
            + ", "
            + Words.count(report.calls().writes(), "write"));
  }

  private static final class Card extends VBox {
    private final Label figure = new Label();
    private final Label first = new Label();
    private final Label second = new Label();

    Card(String id, Node icon, String title) {
      setId(id);
      getStyleClass().addAll("rd-card", "rd-figure-card");
      setMinWidth(0);
      var heading = new Label(title, icon);
      heading.getStyleClass().addAll("rd-medium", "rd-state");
      figure.setId(id + "-figure");
      figure.getStyleClass().add("rd-figure");
      for (Label line : new Label[] {first, second}) {
        line.getStyleClass().add("rd-secondary");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
      }
      second.managedProperty().bind(second.textProperty().isNotEmpty());
      getChildren().addAll(heading, figure, first, second);
    }

    void show(String number, String one, String other) {
      figure.setText(number);
      first.setText(one);
      second.setText(other);
    }
  }
}
