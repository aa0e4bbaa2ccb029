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
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The result dialog: what was given, and those who were not rewarded, by reason, with what to do
/// next. Every decision is in [ResultViewModel].
final class ResultDialog {
  private static final double WIDTH = 1080;
  private static final double WIDTH_WITHOUT_LIST = 640;
  private static final double LIST_HEIGHT = 520;

  private final ResultViewModel model;
  private final SendingViewModel sending;
  private final BooleanBinding someLeft;
  private final DialogFrame frame;

  private ResultDialog(ResultViewModel model, SendingViewModel sending) {
    this.model = model;
    this.sending = sending;
    this.someLeft = Bindings.isNotEmpty(model.lines());
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
    var close = new Button("Close");
    close.setId("result-close");
    close.getStyleClass().add(Styles.ACCENT);
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> model.close());
    var list = new VBox(listHead(), ResultCell.head(), list());
    list.getStyleClass().add("rd-result-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    list.visibleProperty().bind(someLeft);
    list.managedProperty().bind(someLeft);
    frame
        .subtitle(model.subtitle())
        .mode(model.mode(), false)
        .content(given(), SendingCard.small("result-sending", sending), list)
        .left(shownWithList(copy()), shownWithList(export()))
        .right(shownWithList(retry()), close)
        .firstFocus(close);
    model.titleProperty().subscribe(frame::title);
    return frame;
  }

  private Node given() {
    var text = new Label();
    text.setId("result-given");
    text.textProperty()
        .bind(Bindings.concat("Given: ", model.givenProperty(), ". Every one has a receipt."));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var issued = new Hyperlink("Show in Issued");
    issued.setId("show-in-issued");
    issued.setMinWidth(Region.USE_PREF_SIZE);
    issued.setOnAction(_ -> model.showIssued());
    var note = new HBox(Tone.SUCCESS.of(Icon.READY), text, issued);
    note.getStyleClass().addAll("rd-note", "rd-success");
    note.visibleProperty().bind(model.givenProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
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
    all.setOnAction(_ -> model.checkAll(all.isSelected()));
    Runnable follow =
        () -> {
          title.setText(model.listTitle());
          all.setSelected(model.isAllChecked());
          all.setIndeterminate(!model.checked().isEmpty() && !model.isAllChecked());
          all.setDisable(model.rows().stream().noneMatch(ResultRow::canBeChecked));
        };
    InvalidationListener listener = _ -> follow.run();
    model.lines().addListener(listener);
    model.checked().addListener(listener);
    follow.run();
    var row = new HBox(title, all);
    row.getStyleClass().add("rd-row");
    return row;
  }

  private Node list() {
    var list = new ListView<ResultLine>(model.lines());
    list.setId("result-list");
    list.getStyleClass().add("rd-result-rows");
    list.setAccessibleText("Not rewarded, by reason");
    list.setPrefHeight(Math.min(LIST_HEIGHT, ResultCell.heightOf(model.lines()) + 2));
    list.setMinHeight(96);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setCellFactory(_ -> new ResultCell(model));
    return list;
  }

  private Button copy() {
    var copy = new Button("Copy", Icon.COPY.node());
    copy.setId("result-copy");
    copy.setOnAction(_ -> model.copy());
    return copy;
  }

  private Button export() {
    var export = new Button("Export CSV…", Icon.EXPORT.node());
    export.setId("result-export");
    export.setOnAction(_ -> model.export());
    return export;
  }

  private Button retry() {
    var retry = new Button("Retry selected", Icon.SYNC.node());
    retry.setId("result-retry");
    retry.setOnAction(_ -> model.retryChecked());
    retry.disableProperty().bind(Bindings.isEmpty(model.checked()).or(sending.runningProperty()));
    return retry;
  }

  private Node shownWithList(Button button) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.visibleProperty().bind(someLeft);
    button.managedProperty().bind(someLeft);
    return button;
  }
}
