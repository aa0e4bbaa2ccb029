package app.rewarddesk.ui.send;

import app.rewarddesk.ui.RewardDecision;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Those who were not rewarded, by reason. The list's own selection is the line that the keyboard
/// is on; what is ticked is in [ResultChoice]. Space ticks, Shift ticks up to a line, Ctrl ticks
/// one more, Ctrl A ticks all, Enter opens the steps, Delete dismisses.
final class ResultList extends ListView<ResultLine> {
  private static final double HIGHEST = 520;

  /// Where the column *Next step* begins.
  private static final double MENU_FROM_RIGHT = 320;

  private final ResultViewModel model;
  private final ContextMenu steps = new ContextMenu();
  private int anchor;

  ResultList(ResultViewModel model) {
    super(model.lines());
    this.model = model;
    setId("result-list");
    getStyleClass().add("rd-result-rows");
    setAccessibleText("Not rewarded, by reason");
    setPrefHeight(Math.min(HIGHEST, ResultCell.heightOf(model.lines()) + 2));
    setMinHeight(96);
    setCellFactory(_ -> new ResultCell(model, this));
    getSelectionModel().selectedItemProperty().subscribe(this::focusRow);
    focusedProperty().subscribe(this::startSomewhere);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// A click on a line, away from its controls.
  void clicked(MouseEvent click, int index) {
    if (click.getButton() != MouseButton.PRIMARY) {
      return;
    }
    getSelectionModel().select(index);
    requestFocus();
    if (click.isShiftDown()) {
      tickTo(index);
    } else if (click.isShortcutDown()) {
      toggle(index);
    }
    anchor = index;
    click.consume();
  }

  private void focusRow(@Nullable ResultLine line) {
    model.focus(
        line instanceof ResultLine.Person(var row)
            ? Optional.of(row.reward().id())
            : Optional.empty());
  }

  private void startSomewhere(boolean isFocused) {
    if (isFocused && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().select(0);
    }
  }

  private void pressed(KeyEvent key) {
    int index = getSelectionModel().getSelectedIndex();
    if (!isFocused() || index < 0) {
      return;
    }
    boolean done = true;
    if (key.getCode() == KeyCode.A && key.isShortcutDown()) {
      model.choice().tickAll(!model.choice().hasAll());
    } else if (key.getCode() == KeyCode.SPACE) {
      toggle(index);
      anchor = index;
    } else if (key.isShiftDown() && key.getCode() == KeyCode.DOWN) {
      goAndTick(Math.min(index + 1, getItems().size() - 1), index);
    } else if (key.isShiftDown() && key.getCode() == KeyCode.UP) {
      goAndTick(Math.max(index - 1, 0), index);
    } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
      showSteps(index);
    } else if (key.getCode() == KeyCode.DELETE) {
      model.actions().decide(RewardDecision.DISMISS, model.target());
    } else {
      done = false;
    }
    if (done) {
      key.consume();
    }
  }

  private void toggle(int index) {
    switch (getItems().get(index)) {
      case ResultLine.Heading(var group, _) ->
          model.choice().tick(group, !model.choice().hasAll(group));
      case ResultLine.Person(var row) -> model.choice().toggle(row);
    }
  }

  private void goAndTick(int to, int from) {
    anchor = from;
    getSelectionModel().select(to);
    scrollIntoView(to);
    tickTo(to);
  }

  private void scrollIntoView(int index) {
    scrollTo(Math.max(0, index - 2));
  }

  private void tickTo(int index) {
    List<ResultRow> between =
        IntStream.rangeClosed(Math.min(anchor, index), Math.max(anchor, index))
            .mapToObj(getItems()::get)
            .filter(ResultLine.Person.class::isInstance)
            .map(line -> ((ResultLine.Person) line).row())
            .toList();
    model.choice().tick(between, true);
  }

  private void showSteps(int index) {
    List<ResultRow> rows =
        switch (getItems().get(index)) {
          case ResultLine.Heading(var group, _) -> model.rows(group);
          case ResultLine.Person _ -> model.target();
        };
    List<MenuItem> items = new ResultMenu(model).steps(rows);
    if (items.isEmpty()) {
      return;
    }
    steps.getItems().setAll(items);
    lookupAll(".rd-result-line").stream()
        .filter(node -> node instanceof ResultCell cell && cell.getIndex() == index)
        .findFirst()
        .ifPresent(
            cell -> {
              var at = cell.localToScreen(cell.getBoundsInLocal());
              steps.show(cell, at.getMaxX() - MENU_FROM_RIGHT, at.getMaxY());
            });
  }
}
