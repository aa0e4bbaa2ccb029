package app.rewarddesk.ui.send;

import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The result dialog: what was given, and those who were not rewarded, by reason, with what to do
/// next. Every decision is in [ResultViewModel].
final class ResultDialog {
  private static final double WIDTH = 1080;
  private static final double WIDTH_WITHOUT_LIST = 640;

  private final ResultViewModel model;
  private final SendingViewModel sending;
  private final BooleanBinding someLeft;
  private final DialogFrame frame;
  private final ResultFooter footer;

  private ResultDialog(ResultViewModel model, SendingViewModel sending) {
    this.model = model;
    this.sending = sending;
    this.someLeft = Bindings.isNotEmpty(model.lines());
    this.footer = new ResultFooter(model, sending.runningProperty());
    this.frame =
        new DialogFrame(
            "result-dialog",
            model.titleProperty().get(),
            model.lines().isEmpty() ? WIDTH_WITHOUT_LIST : WIDTH);
  }

  static Node of(ResultViewModel model, SendingViewModel sending) {
    return new ResultDialog(model, sending).make();
  }

  private Node make() {
    var list = new VBox(listHead(), ResultCell.head(), list());
    list.getStyleClass().add("rd-result-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    showWhen(someLeft, list);
    footer.withList().forEach(node -> showWhen(someLeft, node));
    frame
        .subtitle(model.subtitle())
        .mode(model.mode(), false)
        .content(given(), leftBehind(), new SendingLine("result-sending", sending), list)
        .left(footer.left())
        .right(footer.right())
        .firstFocus(footer.close());
    frame.setOnKeyPressed(footer::pressed);
    model.titleProperty().subscribe(frame::title);
    return frame;
  }

  private Node given() {
    Label text = noteText("result-given");
    text.textProperty()
        .bind(Bindings.concat("Given: ", model.givenProperty(), ". Every one has a receipt."));
    var issued = new Hyperlink("Show in Issued");
    issued.setId("show-in-issued");
    issued.setMinWidth(Region.USE_PREF_SIZE);
    issued.setOnAction(_ -> model.showIssued());
    HBox note = note("rd-success", Tone.SUCCESS.of(Icon.READY), text, issued);
    showWhen(model.givenProperty().isNotEmpty(), note);
    return note;
  }

  private Node leftBehind() {
    Label text = noteText("result-left");
    text.setText(model.leftBehind());
    var goOn = new Button("Continue", Icon.SEND.small());
    goOn.setId("result-continue");
    goOn.getStyleClass().add(Styles.SMALL);
    goOn.setMinWidth(Region.USE_PREF_SIZE);
    goOn.setOnAction(_ -> model.goOn());
    goOn.disableProperty().bind(sending.runningProperty());
    HBox note = note("rd-accent", Tone.ACCENT.of(Icon.STILL_TO_COME), text, goOn);
    note.setVisible(!model.leftBehind().isEmpty());
    note.setManaged(note.isVisible());
    return note;
  }

  private static Label noteText(String id) {
    var text = new Label();
    text.setId(id);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    return text;
  }

  private static HBox note(String tone, Node... content) {
    var note = new HBox(content);
    note.getStyleClass().addAll("rd-note", tone);
    return note;
  }

  private Node listHead() {
    var title = new Label();
    title.setId("result-list-title");
    title.getStyleClass().add("rd-section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var all = new CheckBox("Select all");
    all.setId("result-select-all");
    all.getStyleClass().add("rd-secondary");
    all.setOnAction(_ -> model.choice().tickAll(all.isSelected()));
    Runnable follow =
        () -> {
          title.setText(model.listTitle());
          all.setSelected(model.choice().hasAll());
          all.setIndeterminate(!model.choice().isEmpty() && !model.choice().hasAll());
          all.setDisable(model.rows().stream().noneMatch(ResultRow::isOpen));
        };
    InvalidationListener listener = _ -> follow.run();
    model.lines().addListener(listener);
    model.choice().tickedProperty().subscribe(_ -> follow.run());
    var row = new HBox(title, all);
    row.getStyleClass().add("rd-row");
    return row;
  }

  private Node list() {
    var list = new ResultList(model);
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private static void showWhen(BooleanBinding so, Node node) {
    node.visibleProperty().bind(so);
    node.managedProperty().bind(so);
  }
}
