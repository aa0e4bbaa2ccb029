package app.rewarddesk.ui.campaigns;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.ProblemLine;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The editor of one campaign: its sentence, and below it the fields the sentence is made of.
final class CampaignEditor extends BorderPane {
  private static final CampaignId SPOKEN_OF = new CampaignId("cmp_spoken_of");

  private final CampaignsViewModel model;
  private final TextFlow sentence = new TextFlow();
  private final CampaignFields fields;

  CampaignEditor(CampaignsViewModel model) {
    this.model = model;
    this.fields = new CampaignFields(model);
    setId("campaign-editor");
    setTop(head());
    var content =
        new VBox(
            new ProblemLine(
                "campaign-problem", model.problemProperty(), "Read again", model::refresh),
            sentenceCard(),
            dueNote(),
            fields);
    content.getStyleClass().add("rd-campaign-content");
    content.setMaxWidth(880);
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    model.formProperty().subscribe(this::speak);
  }

  private HBox head() {
    var title = new Label();
    title.setId("campaign-title");
    title.getStyleClass().add("rd-page-title");
    title
        .textProperty()
        .bind(
            model.formProperty().map(form -> form.name().isBlank() ? "New campaign" : form.name()));
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var discard = new Button("Discard changes");
    discard.setId("discard-campaign");
    discard.visibleProperty().bind(model.changedProperty());
    discard.setMinWidth(Region.USE_PREF_SIZE);
    discard.setOnAction(_ -> model.discard());
    var save = new Button("Save", Icon.CHECK.node());
    save.setId("save-campaign");
    save.getStyleClass().add(Styles.ACCENT);
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.disableProperty().bind(model.canSaveProperty().not());
    save.setOnAction(_ -> model.save(() -> {}));
    var head = new HBox(title, room, discard, save);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("rd-title-row", "rd-campaign-head");
    return head;
  }

  private HBox sentenceCard() {
    sentence.setId("campaign-sentence");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var card = new HBox(Tone.ACCENT.of(Icon.CAMPAIGNS), sentence);
    card.getStyleClass().addAll("rd-note", "rd-accent", "rd-campaign-sentence");
    return card;
  }

  private HBox dueNote() {
    var text = new Label();
    text.setId("due-keep-offer");
    text.setWrapText(true);
    var note = new HBox(Tone.WARNING.of(Icon.INFO), text);
    note.getStyleClass().addAll("rd-note", "rd-warning");
    note.managedProperty().bind(note.visibleProperty());
    text.textProperty().bind(model.keepingOldOfferProperty().map(CampaignEditor::keepOffer));
    note.visibleProperty().bind(model.keepingOldOfferProperty().map(due -> due.longValue() > 0));
    return note;
  }

  private static String keepOffer(Number due) {
    return due.longValue() == 1
        ? "1 due reward keeps the old offer. It was fixed when the reward became due."
        : "%,d due rewards keep the old offer. It was fixed when they became due."
            .formatted(due.longValue());
  }

  /// While a field is wrong, the sentence stays as it was.
  private void speak(CampaignForm form) {
    Optional<Campaign> campaign = form.named("Campaign").campaign(SPOKEN_OF);
    campaign.ifPresent(
        one ->
            sentence
                .getChildren()
                .setAll(CampaignSentence.of(one).stream().map(this::part).toList()));
  }

  private Node part(CampaignSentence.Part part) {
    if (!part.isLink()) {
      var words = new Text(part.text());
      words.getStyleClass().add("rd-sentence-words");
      return words;
    }
    var link = new Hyperlink(part.text());
    link.getStyleClass().add("rd-sentence-value");
    link.setOnAction(_ -> fields.focus(part.field()));
    return link;
  }
}
