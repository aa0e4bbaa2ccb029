package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.SendCounts;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A bar in the colours of what came of the rewards: rewarded, not rewarded, unconfirmed, and room
/// for those still to come.
final class OutcomeBar extends Pane {
  private static final double HEIGHT = 8;

  private final List<Region> segments =
      List.of(segment("rewarded"), segment("not-rewarded"), segment("unconfirmed"));
  private SendCounts counts = SendCounts.NONE;
  private long all;

  OutcomeBar() {
    getStyleClass().add("rd-outcome-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    getChildren().addAll(segments);
  }

  /// @param total all rewards of the send
  void show(SendCounts now, long total) {
    counts = now;
    all = total;
    setAccessibleText(String.format(Locale.ENGLISH, "%,d of %,d done", now.done(), total));
    requestLayout();
  }

  private static Region segment(String what) {
    var segment = new Region();
    segment.getStyleClass().addAll("rd-outcome-segment", "rd-" + what);
    return segment;
  }

  @Override
  protected void layoutChildren() {
    long[] sizes = {counts.rewarded(), counts.notRewarded(), counts.unconfirmed()};
    double x = 0;
    for (int i = 0; i < sizes.length; i++) {
      double width = all == 0 ? 0 : getWidth() * sizes[i] / all;
      segments.get(i).resizeRelocate(x, 0, width, getHeight());
      x += width;
    }
  }
}
