package com.sun.glass.ui.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// What JavaFX's own headless platform cannot do and the windows' tests rely on.
class WideHeadlessTest extends ApplicationTest {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  private TableView<String> table;
  private boolean menuShown;

  @Override
  public void start(Stage stage) {
    table = new TableView<>();
    TableColumn<String, String> names = new TableColumn<>("Name");
    TableColumn<String, String> lengths = new TableColumn<>("Length");
    names.setId("names");
    names.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
    names.setPrefWidth(300);
    lengths.setId("lengths");
    lengths.setCellValueFactory(row -> new ReadOnlyStringWrapper("" + row.getValue().length()));
    table.getColumns().setAll(List.of(names, lengths));
    table.getItems().setAll(IntStream.range(0, 9).mapToObj(i -> "row " + (8 - i)).toList());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    ContextMenu menu = new ContextMenu(new MenuItem("Copy"));
    menu.setOnShown(_ -> menuShown = true);
    table.setContextMenu(menu);
    stage.setScene(new Scene(table, WIDTH, HEIGHT));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void aWindowMayBeWiderThanAThousand() {
    assertThat(table.getScene().getWindow().getWidth()).isEqualTo(WIDTH);
    assertThat(capture(table).getImage().getWidth()).isEqualTo(WIDTH);
  }

  @Test
  void shiftAndControlClicksSelectSeveralRows() {
    clickOn("row 8");
    press(KeyCode.SHIFT).clickOn("row 6").release(KeyCode.SHIFT);
    press(KeyCode.CONTROL).clickOn("row 3").release(KeyCode.CONTROL);

    assertThat(table.getSelectionModel().getSelectedItems())
        .containsExactly("row 8", "row 7", "row 6", "row 3");
  }

  @Test
  void aClickOnAHeaderSorts() {
    clickOn(header("names"));

    assertThat(table.getItems()).first().isEqualTo("row 0");
  }

  @Test
  void aHeaderIsDraggedToAnotherPlace() {
    drag(header("lengths")).dropTo(header("names"));

    assertThat(table.getColumns())
        .extracting(TableColumn::getId)
        .containsExactly("lengths", "names");
  }

  @Test
  void onlyTheRightButtonOpensAContextMenu() {
    clickOn("row 5");
    assertThat(menuShown).isFalse();

    clickOn("row 5", MouseButton.SECONDARY);
    assertThat(menuShown).isTrue();
  }

  private Node header(String column) {
    return lookup("#" + column).lookup(".label").query();
  }
}
