package app.rewarddesk.ui.due;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands in place of the list while nobody is owed a reward: the three things that lead to
/// one, which of them are done, and which is next.
final class FirstSteps extends VBox {
  private static final double CARD_WIDTH = 248;

  /// Where one of the steps is.
  private enum Turn {
    DONE("Done", "rd-success"),
    NEXT("Next", "rd-accent"),
    THEN("Then", "rd-plain");

    private final String word;
    private final String styleClass;

    Turn(String word, String styleClass) {
      this.word = word;
      this.styleClass = styleClass;
    }
  }

  private final Navigator navigator;

  FirstSteps(List<CampaignSummary> campaigns, Navigator navigator) {
    this.navigator = navigator;
    setId("due-empty");
    getStyleClass().add("rd-empty-state");
    setAlignment(Pos.CENTER);
    long people = campaigns.stream().mapToLong(CampaignSummary::participants).sum();
    Turn campaign = campaigns.isEmpty() ? Turn.NEXT : Turn.DONE;
    Turn participants = people > 0 ? Turn.DONE : campaign == Turn.DONE ? Turn.NEXT : Turn.THEN;
    Turn referrals = participants == Turn.DONE ? Turn.NEXT : Turn.THEN;
    var cards =
        new HBox(
            card(
                "Campaign",
                Icon.CAMPAIGNS,
                campaign,
                campaigns.isEmpty()
                    ? "Says who qualifies, and what they get."
                    : sentence(campaigns.getFirst().campaign(), campaigns.size()),
                button(
                    "first-campaign", "Open campaigns", Icon.CAMPAIGNS, Navigator.Place.CAMPAIGNS)),
            card(
                "Participants",
                Icon.PARTICIPANTS,
                participants,
                people == 0
                    ? "None yet. Import a list, or an export of your former referral tool."
                    : String.format("%,d people can refer others.", people),
                button("first-import", "Import CSV…", Icon.IMPORT, Navigator.Place.IMPORT)),
            card(
                "Referrals",
                Icon.PAYMENT,
                referrals,
                "Import who came through whom, and what they paid.",
                button("first-referrals", "Import CSV…", Icon.IMPORT, Navigator.Place.IMPORT)));
    cards.setAlignment(Pos.CENTER);
    cards.getStyleClass().add("rd-first-steps");
    getChildren().addAll(circle(), heading(people), sentence(), cards);
  }

  private static StackPane circle() {
    var circle = new StackPane(Tone.ACCENT.of(Icon.REWARD_DUE, 28));
    circle.getStyleClass().add("rd-empty-circle");
    return circle;
  }

  private static Label heading(long people) {
    var heading =
        new Label(people > 0 ? "Nobody is owed a reward now" : "Nobody is owed a reward yet");
    heading.getStyleClass().add("rd-dialog-title");
    return heading;
  }

  private static Label sentence() {
    var text =
        new Label(
            "A reward appears here when somebody who was invited has paid enough and the hold is"
                + " over. Three things lead there:");
    text.getStyleClass().add("rd-muted");
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    text.setMaxWidth(520);
    text.setMinHeight(USE_PREF_SIZE);
    return text;
  }

  private static String sentence(Campaign campaign, int campaigns) {
    String first =
        campaign.name()
            + ": "
            + campaign.offer().shortText()
            + " after "
            + campaign.rule().text()
            + ".";
    return campaigns == 1 ? first : first + " And " + (campaigns - 1) + " more.";
  }

  private Button button(String id, String text, Icon icon, Navigator.Place place) {
    var button = new Button(text, icon.node());
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> navigator.show(place));
    return button;
  }

  private static VBox card(String title, Icon icon, Turn turn, String text, Button action) {
    var name = new Label(title);
    name.getStyleClass().add("rd-section-title");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var pill = new Label(turn.word);
    pill.getStyleClass().addAll("rd-pill", turn.styleClass);
    var head =
        new HBox(
            8, turn == Turn.DONE ? Tone.SUCCESS.of(Icon.ISSUED) : Tone.ACCENT.of(icon), name, pill);
    head.setAlignment(Pos.CENTER_LEFT);
    var words = new Label(text);
    words.getStyleClass().add("rd-secondary");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    var card = new VBox(head, words, room, action);
    card.getStyleClass().add("rd-card");
    card.setPrefWidth(CARD_WIDTH);
    card.setMinHeight(164);
    if (turn == Turn.NEXT) {
      card.getStyleClass().add("rd-chosen");
      action.getStyleClass().add(Styles.ACCENT);
    }
    return card;
  }
}
