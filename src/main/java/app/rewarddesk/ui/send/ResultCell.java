package app.rewarddesk.ui.send;

import app.rewarddesk.ui.AmountText;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.StripeCheck;
import app.rewarddesk.ui.Tone;
import app.rewarddesk.ui.send.ResultRow.Standing;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of the result: a reason with its sentence, or a person with what was found and the next
/// step.
final class ResultCell extends ListCell<ResultLine> {
  private static final double HEADING_HEIGHT = 44;
  private static final double PERSON_HEIGHT = 52;
  private static final double CHECK = 32;
  private static final double PERSON = 210;
  private static final double REWARD = 140;
  private static final double NEXT = 284;

  /// What a line has beside its content: paddings, and room for a scroll bar.
  private static final double MARGINS = 32;

  private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

  private final ResultViewModel model;
  private final CheckBox check = new CheckBox();

  ResultCell(ResultViewModel model, ResultList list) {
    this.model = model;
    getStyleClass().add("rd-result-line");
    setPrefWidth(0);
    check.setFocusTraversable(false);
    model.choice().tickedProperty().subscribe(this::showChecked);
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        click -> {
          if (!isEmpty() && !isOnControl(click.getPickResult().getIntersectedNode())) {
            list.clicked(click, getIndex());
          }
        });
  }

  private boolean isOnControl(@Nullable Node node) {
    for (Node one = node; one != null && !one.equals(this); one = one.getParent()) {
      if (one instanceof ButtonBase) {
        return true;
      }
    }
    return false;
  }

  /// The column titles over the list.
  static Node head() {
    var row =
        new HBox(
            sized(new Region(), CHECK),
            sized(new Label("Participant"), PERSON),
            right(new Label("Reward")),
            grows(new Label("What was found")),
            sized(new Label("Next step"), NEXT));
    row.getStyleClass().addAll("rd-result-head", "rd-result-columns");
    return row;
  }

  /// How high so many lines are.
  static double heightOf(List<ResultLine> lines) {
    return lines.stream()
        .mapToDouble(
            line ->
                switch (line) {
                  case ResultLine.Heading _ -> HEADING_HEIGHT;
                  case ResultLine.Person _ -> PERSON_HEIGHT;
                })
        .sum();
  }

  @Override
  protected void updateItem(@Nullable ResultLine line, boolean empty) {
    super.updateItem(line, empty);
    getStyleClass().remove("rd-result-heading");
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    switch (line) {
      case ResultLine.Heading(var group, var rows) -> {
        getStyleClass().add("rd-result-heading");
        setPrefHeight(HEADING_HEIGHT);
        setGraphic(asWideAsTheList(heading(group, rows)));
      }
      case ResultLine.Person(var row) -> {
        setPrefHeight(PERSON_HEIGHT);
        setGraphic(asWideAsTheList(person(row)));
      }
    }
    showChecked();
  }

  private void showChecked() {
    if (getItem() == null || isEmpty()) {
      return;
    }
    boolean ticked =
        switch (getItem()) {
          case ResultLine.Heading(var group, _) -> model.choice().hasAll(group);
          case ResultLine.Person(var row) -> model.choice().has(row.reward().id());
        };
    check.setSelected(ticked);
    pseudoClassStateChanged(TICKED, ticked);
  }

  /// So that the columns stand below their titles with and without a scroll bar.
  private Node asWideAsTheList(Region line) {
    line.setMinWidth(0);
    line.prefWidthProperty().bind(getListView().widthProperty().subtract(MARGINS));
    line.maxWidthProperty().bind(line.prefWidthProperty());
    return line;
  }

  private Region heading(ResultGroup group, int rows) {
    check.setId("check-group-" + group.word().replace('_', '-'));
    check.setAccessibleText("Select all: " + group.title());
    check.setOnAction(_ -> model.choice().tick(group, check.isSelected()));
    check.setDisable(model.rows(group).stream().noneMatch(ResultRow::isOpen));
    var title = new Label(group.title(), icon(group));
    title.getStyleClass().addAll("rd-medium", "rd-state");
    title.setMinWidth(USE_PREF_SIZE);
    var count = new Label(Words.number(rows));
    count.getStyleClass().add("rd-count");
    count.setMinWidth(USE_PREF_SIZE);
    var sentence = new Label(group.sentence());
    sentence.getStyleClass().add("rd-secondary");
    sentence.setTooltip(new Tooltip(group.sentence()));
    var line = new HBox(sized(check, CHECK), title, count, grows(sentence));
    line.getStyleClass().add("rd-row");
    switch (group) {
      case ResultGroup.Unconfirmed() -> line.getChildren().addAll(look());
      case ResultGroup.Withheld _ -> {
        if (rows > 1) {
          line.getChildren().add(stepsOfAll(group, rows));
        }
      }
    }
    return line;
  }

  private List<Node> look() {
    StripeCheck check = model.actions().check();
    var progress = new Label();
    progress.getStyleClass().add("rd-secondary");
    progress.textProperty().bind(check.progressProperty());
    progress.setMinWidth(USE_PREF_SIZE);
    var look = small("result-look", "Check with Stripe", Icon.SEARCH);
    look.setOnAction(_ -> model.actions().checkWithStripe(model.rows()));
    look.visibleProperty().bind(check.runningProperty().not());
    var stop = small("result-stop-looking", "Stop", Icon.STOP);
    stop.setOnAction(_ -> check.stop());
    stop.visibleProperty().bind(check.runningProperty());
    return List.of(progress, look, stop);
  }

  private static Button small(String id, String text, Icon icon) {
    var button = new Button(text, icon.small());
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private Node stepsOfAll(ResultGroup group, int rows) {
    var menu = new MenuButton("All " + Words.number(rows));
    menu.setId("steps-of-" + group.word().replace('_', '-'));
    menu.getStyleClass().add(Styles.SMALL);
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setFocusTraversable(false);
    menu.setAccessibleText("Next steps for all: " + group.title());
    fill(menu, () -> model.rows(group));
    return menu;
  }

  private Region person(ResultRow row) {
    check.setId("check-" + row.reward().id().value());
    check.setAccessibleText("Select " + row.reward().recipient().displayName());
    check.setOnAction(_ -> model.choice().tick(List.of(row), check.isSelected()));
    check.setDisable(!row.isOpen());
    var name = new Label(row.reward().recipient().displayName());
    name.getStyleClass().add("rd-medium");
    var who = new VBox(name);
    who.setAlignment(Pos.CENTER_LEFT);
    if (!row.reward().recipient().name().isEmpty()) {
      var email = new Label(row.reward().recipient().email().value());
      email.getStyleClass().add("rd-caption");
      who.getChildren().add(email);
    }
    var amount = new AmountText();
    amount.show(row.reward().offer());
    var found = new Label(row.found());
    found.getStyleClass().add("rd-secondary");
    found.setTooltip(new Tooltip(row.message()));
    found.setWrapText(true);
    var line =
        new HBox(sized(check, CHECK), sized(who, PERSON), right(amount), grows(found), next(row));
    line.getStyleClass().add("rd-result-columns");
    return line;
  }

  private Node next(ResultRow row) {
    HBox cell =
        switch (row.standing()) {
          case Standing.Open() -> {
            var step = new Label(row.group().nextStep());
            step.setWrapText(true);
            step.getStyleClass().add("rd-next-step");
            yield new HBox(8, grows(step), menu(row));
          }
          case Standing.Working(var what) -> state(what, Tone.ACCENT.of(Icon.ISSUING));
          case Standing.Done(var what) -> state(what, Tone.SUCCESS.of(Icon.CHECK));
        };
    cell.setAlignment(Pos.CENTER_LEFT);
    return sized(cell, NEXT);
  }

  private static HBox state(String what, Node icon) {
    var label = new Label(what, icon);
    label.getStyleClass().add("rd-state");
    return new HBox(label);
  }

  private Node menu(ResultRow row) {
    var menu = new MenuButton("", Icon.MORE.node());
    menu.setId("steps-" + row.reward().id().value());
    menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "rd-no-arrow");
    menu.setAccessibleText("Next steps for " + row.reward().recipient().displayName());
    menu.setFocusTraversable(false);
    fill(menu, () -> List.of(row));
    return menu;
  }

  /// Once at the start, and again whenever it opens: what can be done changes meanwhile.
  private void fill(MenuButton menu, Supplier<List<ResultRow>> rows) {
    Runnable fill = () -> menu.getItems().setAll(new ResultMenu(model).steps(rows.get()));
    fill.run();
    menu.setOnShowing(_ -> fill.run());
  }

  private static Node icon(ResultGroup group) {
    return switch (group) {
      case ResultGroup.Unconfirmed() -> Tone.WARNING.of(Icon.UNCONFIRMED);
      case ResultGroup.Withheld _ -> Tone.WARNING.of(Icon.NEEDS_ATTENTION);
    };
  }

  private static Region sized(Region node, double width) {
    node.setMinWidth(width);
    node.setPrefWidth(width);
    node.setMaxWidth(width);
    return node;
  }

  private static Region right(Node node) {
    var box = new HBox(node);
    box.setAlignment(Pos.CENTER_RIGHT);
    return sized(box, REWARD);
  }

  private static Region grows(Region node) {
    node.setMinWidth(0);
    node.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }
}
