package app.rewarddesk.ui.send;

import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.ui.HandDecision;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.RewardDecision;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The steps that rows of a result can be taken, as a menu. With several rows, each step says how
/// many it is for.
record ResultMenu(ResultViewModel model) {

  /// The steps of some rows; none when there is nothing to do.
  List<MenuItem> steps(List<ResultRow> rows) {
    List<MenuItem> items = new ArrayList<>();
    unknown(rows, items);
    settings(rows, items);
    int suspected = ResultActions.suspected(rows).size();
    if (suspected > 0) {
      items.add(
          item(
              "step-anyway",
              "Reward anyway" + of(suspected, rows),
              Icon.CHECK,
              () -> model.actions().rewardAnyway(rows)));
    }
    int retriable = ResultActions.retriable(rows).size();
    if (retriable > 0) {
      items.add(
          item(
              "step-retry",
              "Retry" + of(retriable, rows),
              Icon.SYNC,
              () -> model.actions().retry(rows)));
    }
    decisions(rows, items);
    return items;
  }

  private void unknown(List<ResultRow> rows, List<MenuItem> items) {
    List<ResultRow> unknown = ResultActions.unknown(rows);
    if (unknown.isEmpty()) {
      return;
    }
    items.add(
        item(
            "step-look",
            "Check with Stripe",
            Icon.SEARCH,
            () -> model.actions().checkWithStripe(model.rows())));
    if (unknown.size() == 1 && model.actions().canBeDecidedByHand(unknown.getFirst())) {
      items.add(byHand("step-is-in-stripe", HandDecision.IS_IN_STRIPE, unknown.getFirst()));
      items.add(byHand("step-is-not", HandDecision.IS_NOT, unknown.getFirst()));
    }
  }

  private MenuItem byHand(String id, HandDecision decision, ResultRow row) {
    Icon icon =
        switch (decision) {
          case IS_IN_STRIPE -> Icon.MARKED_ISSUED;
          case IS_NOT -> Icon.SEND;
        };
    return item(id, decision.menuText(), icon, () -> model.actions().decide(decision, row));
  }

  private void settings(List<ResultRow> rows, List<MenuItem> items) {
    boolean some =
        rows.stream()
            .anyMatch(
                row ->
                    row.isOpen()
                        && row.group() instanceof ResultGroup.Withheld(var code)
                        && (code == ReasonCode.MISSING_PERMISSION
                            || code == ReasonCode.WRONG_MODE));
    if (some) {
      items.add(item("step-settings", "Open Settings", Icon.SETTINGS, model::openSettings));
    }
  }

  private void decisions(List<ResultRow> rows, List<MenuItem> items) {
    int decidable = ResultActions.decidable(rows).size();
    if (decidable == 0) {
      return;
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    String of = of(decidable, rows);
    items.add(decision("step-mark", RewardDecision.MARK_ISSUED, Icon.MARKED_ISSUED, of, rows));
    items.add(decision("step-hold", RewardDecision.PUT_ON_HOLD, Icon.ON_HOLD, of, rows));
    items.add(decision("step-dismiss", RewardDecision.DISMISS, Icon.DISMISSED, of, rows));
  }

  private MenuItem decision(
      String id, RewardDecision decision, Icon icon, String of, List<ResultRow> rows) {
    return item(id, decision.menuText() + of, icon, () -> model.actions().decide(decision, rows));
  }

  /// ` (12)` where the step is for some of several rows.
  private static String of(int some, List<ResultRow> rows) {
    return rows.size() == 1 ? "" : " (" + Words.number(some) + ")";
  }

  private static MenuItem item(String id, String text, Icon icon, Runnable action) {
    var item = new MenuItem(text, icon.node());
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
