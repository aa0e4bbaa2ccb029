package app.rewarddesk.ui;

import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.settings.KeyReport.Permission;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What a key can do, a line a permission.
public final class PermissionList extends GridPane {

  private PermissionList(List<ColumnConstraints> columns) {
    setId("permissions");
    getStyleClass().add("rd-permissions");
    getColumnConstraints().setAll(columns);
  }

  /// With heads and what each is for.
  public static PermissionList full(List<Permission> permissions) {
    var list =
        new PermissionList(
            List.of(column(170, false), column(80, false), column(150, true), column(130, false)));
    list.getStyleClass().add("rd-framed");
    list.addRow(0, head("Permission"), head("Needs"), head("What for"), head("This key"));
    for (Permission permission : permissions) {
      list.addRow(
          list.getRowCount(),
          cell(permission.resource(), "rd-medium"),
          cell(permission.needs(), "rd-secondary"),
          cell(permission.purpose(), "rd-secondary"),
          new StateCell(permission));
    }
    return list;
  }

  /// For a narrow card.
  public static PermissionList brief(List<Permission> permissions) {
    var right = column(110, false);
    right.setHalignment(HPos.LEFT);
    var list = new PermissionList(List.of(column(140, true), right));
    for (Permission permission : permissions) {
      list.addRow(
          list.getRowCount(),
          cell(
              permission.resource() + ": " + permission.needs().toLowerCase(Locale.ROOT),
              "rd-body"),
          new StateCell(permission));
    }
    return list;
  }

  private static ColumnConstraints column(double width, boolean grows) {
    var column = new ColumnConstraints();
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
    return column;
  }

  private static Node head(String text) {
    Label head = cell(text, "rd-permission-head");
    head.setMaxWidth(Double.MAX_VALUE);
    return head;
  }

  private static Label cell(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().addAll("rd-permission-cell", styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /// The verdict, with its sentence as tool tip where there is one.
  private static final class StateCell extends StackPane {
    private StateCell(Permission permission) {
      var state = new StateLabel(word(permission.verdict()));
      state.setMinWidth(Region.USE_PREF_SIZE);
      if (permission.verdict() == KeyReport.Verdict.READ_ALLOWED) {
        state.setTooltip(
            new Tooltip("Reading is allowed. Whether writing is shows when something is written."));
      }
      getStyleClass().addAll("rd-permission-cell", "rd-permission-state");
      getChildren().add(state);
    }
  }

  private static StateWord word(KeyReport.Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> new StateWord(Icon.READY, Tone.SUCCESS, "Allowed");
      case READ_ALLOWED -> new StateWord(Icon.READY, Tone.SUCCESS, "Can read");
      case MISSING -> new StateWord(Icon.NOT_REWARDED, Tone.DANGER, "Missing");
    };
  }
}
