package app.rewarddesk.ui;

import app.rewarddesk.money.Money;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Figures under a page's title, each with its unit quieter behind it: `128 rewards 1,700.00 usd`.
public final class ValueLine extends HBox {

  /// One of the figures.
  public record Figure(String number, String unit) {
    public static Figure of(Money money) {
      return new Figure(money.number(), money.currency().code());
    }

    /// @param noun in the singular; the plural is made with an s
    public static Figure of(long count, String noun) {
      return new Figure("%,d".formatted(count), count == 1 ? noun : noun + "s");
    }

    /// A count that is not known yet.
    public static Figure notYetKnown(String nouns) {
      return new Figure("…", nouns);
    }
  }

  public ValueLine(String id) {
    setId(id);
    getStyleClass().add("rd-value-line");
    setAlignment(Pos.BASELINE_LEFT);
  }

  public void show(List<Figure> figures) {
    getChildren().setAll(figures.stream().map(ValueLine::node).toList());
  }

  private static HBox node(Figure figure) {
    var number = new Label(figure.number());
    number.getStyleClass().add("rd-medium");
    var unit = new Label(figure.unit());
    unit.getStyleClass().add("rd-muted");
    var pair = new HBox(number, unit);
    pair.getStyleClass().add("rd-amount");
    pair.setAlignment(Pos.BASELINE_LEFT);
    return pair;
  }
}
