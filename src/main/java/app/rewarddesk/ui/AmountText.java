package app.rewarddesk.ui;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.money.Money;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// An amount, its currency behind it and quieter; or what a coupon gives. Never cut off.
public final class AmountText extends HBox {
  private final Label amount = new Label();
  private final Label currency = new Label();

  /// Shows nothing yet.
  public AmountText() {
    getStyleClass().add("rd-amount");
    setAlignment(Pos.CENTER_RIGHT);
    amount.getStyleClass().add("rd-medium");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    currency.getStyleClass().add("rd-muted");
    currency.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(amount, currency);
  }

  public AmountText(Money money) {
    this();
    show(money);
  }

  public void show(Money money) {
    show(money.number(), money.currency().code());
  }

  public void show(Offer offer) {
    switch (offer) {
      case Offer.AccountCredit(var money) -> show(money);
      case Offer.Coupon coupon -> show(coupon.shortText(), "");
    }
  }

  private void show(String number, String unit) {
    amount.setText(number);
    currency.setText(unit);
    currency.setManaged(!unit.isEmpty());
    currency.setVisible(!unit.isEmpty());
  }
}
