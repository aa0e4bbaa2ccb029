package app.rewarddesk.ui;

import app.rewarddesk.campaign.Offer;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The kinds of columns that tables of [Row]s have. A row that was not read yet is blank.
public final class Columns {
  private Columns() {}

  /// A line of text.
  ///
  /// @param id in kebab-case
  public static <R> TableColumn<Row<R>, Optional<R>> text(
      String id, String title, Function<R, String> text) {
    return nodes(id, title, Columns::label, (label, row) -> label.setText(text.apply(row)));
  }

  /// A line of text that says less than the columns beside it.
  public static <R> TableColumn<Row<R>, Optional<R>> quietText(
      String id, String title, Function<R, String> text) {
    return nodes(
        id, title, () -> with(label(), "rd-muted"), (label, row) -> label.setText(text.apply(row)));
  }

  /// An id, in a monospaced font.
  public static <R> TableColumn<Row<R>, Optional<R>> code(
      String id, String title, Function<R, String> text) {
    return nodes(
        id, title, () -> with(label(), "rd-code"), (label, row) -> label.setText(text.apply(row)));
  }

  /// What it is about, with something quieter below: a name over an email.
  public static <R> TableColumn<Row<R>, Optional<R>> twoLines(
      String id, String title, Function<R, String> first, Function<R, String> second) {
    return nodes(
        id, title, TwoLines::new, (lines, row) -> lines.show(first.apply(row), second.apply(row)));
  }

  /// As [#twoLines], at the right and less loud: a figure over its date.
  public static <R> TableColumn<Row<R>, Optional<R>> twoLinesAtTheRight(
      String id, String title, Function<R, String> first, Function<R, String> second) {
    return right(
        nodes(
            id,
            title,
            TwoLines::quietAtTheRight,
            (lines, row) -> lines.show(first.apply(row), second.apply(row))));
  }

  /// A number or a date, at the right.
  public static <R> TableColumn<Row<R>, Optional<R>> atTheRight(
      String id, String title, Function<R, String> text) {
    return right(quietText(id, title, text));
  }

  /// What a reward gives, at the right.
  public static <R> TableColumn<Row<R>, Optional<R>> offer(
      String id, String title, Function<R, Offer> offer) {
    return right(nodes(id, title, AmountText::new, (text, row) -> text.show(offer.apply(row))));
  }

  /// An icon and a word.
  public static <R> TableColumn<Row<R>, Optional<R>> state(
      String id, String title, Function<R, StateWord> state) {
    return nodes(id, title, StateLabel::new, (label, row) -> label.show(state.apply(row)));
  }

  /// As [#state], with a sentence that explains it as tool tip; a blank one shows none.
  public static <R> TableColumn<Row<R>, Optional<R>> state(
      String id, String title, Function<R, StateWord> state, Function<R, String> sentence) {
    return nodes(
        id,
        title,
        StateLabel::new,
        (label, row) -> {
          label.show(state.apply(row));
          String text = sentence.apply(row);
          label.setTooltip(text.isBlank() ? null : new Tooltip(text));
        });
  }

  /// Anything.
  ///
  /// @param make makes the node of a cell, which is used for many rows
  /// @param fill shows a row in it
  public static <R, N extends Node> TableColumn<Row<R>, Optional<R>> nodes(
      String id, String title, Supplier<N> make, BiConsumer<N, R> fill) {
    var column = new TableColumn<Row<R>, Optional<R>>(title);
    column.setId(id);
    column.setReorderable(false);
    column.setCellValueFactory(features -> features.getValue().valueProperty());
    column.setCellFactory(_ -> new NodeCell<>(make.get(), fill));
    return column;
  }

  private static <R> TableColumn<Row<R>, Optional<R>> right(
      TableColumn<Row<R>, Optional<R>> column) {
    column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
    return column;
  }

  private static Label label() {
    return new Label();
  }

  private static Label with(Label label, String styleClass) {
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static final class NodeCell<R, N extends Node> extends TableCell<Row<R>, Optional<R>> {
    private final N node;
    private final BiConsumer<N, R> fill;

    private NodeCell(N node, BiConsumer<N, R> fill) {
      this.node = node;
      this.fill = fill;
    }

    /// JavaFX gives an empty cell null.
    @Override
    @SuppressWarnings("NullableOptional")
    protected void updateItem(@Nullable Optional<R> item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null || item.isEmpty()) {
        setGraphic(null);
      } else {
        fill.accept(node, item.get());
        setGraphic(node);
      }
    }
  }

  private static final class TwoLines extends VBox {
    private final Label first = with(label(), "rd-medium");
    private final Label second = with(label(), "rd-caption");

    private TwoLines() {
      setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("rd-two-lines");
      getChildren().addAll(first, second);
    }

    private static TwoLines quietAtTheRight() {
      var lines = new TwoLines();
      lines.setAlignment(Pos.CENTER_RIGHT);
      lines.first.getStyleClass().remove("rd-medium");
      return lines;
    }

    private void show(String above, String below) {
      first.setText(above);
      second.setText(below);
      second.setManaged(!below.isEmpty());
      second.setVisible(!below.isEmpty());
    }
  }
}
