package app.rewarddesk.ui.campaigns;

import app.rewarddesk.ui.campaigns.OfferFields.Duration;
import app.rewarddesk.ui.campaigns.OfferFields.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The editor's fields, section by section. They show the form and write it with every key.
final class CampaignFields extends VBox {
  private final CampaignsViewModel model;
  private final Map<Field, FieldBox> boxes = new EnumMap<>(Field.class);
  private final ToggleGroup kinds = new ToggleGroup();
  private final ToggleButton credit = kind("offer-credit", "Account credit", "left-pill");
  private final ToggleButton percentOff = kind("offer-percent", "Percent off", "center-pill");
  private final ToggleButton amountOff = kind("offer-amount-off", "Amount off", "right-pill");
  private final ComboBox<Duration> duration =
      choice("coupon-duration", List.of(Duration.values()), CampaignFields::text);
  private final ComboBox<Boolean> counted =
      choice(
          "minimum-counted",
          List.of(false, true),
          inSum -> inSum ? "All together" : "Each payment");
  private boolean showing;

  CampaignFields(CampaignsViewModel model) {
    this.model = model;
    getStyleClass().add("rd-campaign-fields");
    getChildren().addAll(nameSection(), offerSection(), ruleSection(), discountSection());
    model.formProperty().subscribe(this::show);
    kinds.selectedToggleProperty().subscribe(this::write);
    duration.valueProperty().subscribe(this::write);
    counted.valueProperty().subscribe(this::write);
  }

  /// Puts the focus into a field.
  void focus(Field field) {
    TextField input = box(field).input();
    input.requestFocus();
    input.selectAll();
  }

  private Node nameSection() {
    return section(
        "Name", new Region(), field(Field.NAME, "campaign-name", "As customers may see it", 360));
  }

  private Node offerSection() {
    var months = field(Field.MONTHS, "coupon-months", "Months", 90);
    var percent = field(Field.PERCENT, "coupon-percent", "Percent off", 110);
    var lasting = named("For", duration);
    var products = field(Field.PRODUCTS, "coupon-products", "Only for these products", 260);
    products.input().setPromptText("All products");
    onlyWhen(percent, Kind.COUPON_PERCENT);
    onlyWhen(
        field(Field.AMOUNT, "offer-amount", "Amount", 110),
        Kind.ACCOUNT_CREDIT,
        Kind.COUPON_AMOUNT);
    onlyWhen(
        field(Field.CURRENCY, "offer-currency", "Currency", 70),
        Kind.ACCOUNT_CREDIT,
        Kind.COUPON_AMOUNT);
    onlyWhen(lasting, Kind.COUPON_PERCENT, Kind.COUPON_AMOUNT);
    onlyWhen(products, Kind.COUPON_PERCENT, Kind.COUPON_AMOUNT);
    months
        .visibleProperty()
        .bind(
            model
                .formProperty()
                .map(
                    form ->
                        form.offer().kind() != Kind.ACCOUNT_CREDIT
                            && form.offer().duration() == Duration.REPEATING));
    months.managedProperty().bind(months.visibleProperty());
    var pills = new HBox(credit, percentOff, amountOff);
    return section(
        "Offer", pills, percent, box(Field.AMOUNT), box(Field.CURRENCY), lasting, months, products);
  }

  private Node ruleSection() {
    var minimum = field(Field.MINIMUM, "minimum-spend", "Minimum spend", 120);
    minimum.input().setPromptText("Any amount");
    return section(
        "Who qualifies",
        new Region(),
        minimum,
        field(Field.MINIMUM_CURRENCY, "minimum-currency", "Currency", 70),
        named("Counted", counted),
        field(Field.PAYMENTS, "payments", "Payments", 80),
        field(Field.HOLD_DAYS, "hold-days", "Days on hold", 96));
  }

  private static Node discountSection() {
    var words = new Label("Keep theirs and tell me");
    words.getStyleClass().add("rd-medium");
    var more = new Label("Not rewarded, listed with the reason. Nothing is overwritten.");
    more.getStyleClass().add("rd-muted");
    return section("If they already hold a discount", new Region(), words, more);
  }

  private static VBox section(String title, Node atTheRight, Node... content) {
    var heading = new Label(title);
    heading.getStyleClass().add("rd-section-title");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var head = new HBox(heading, room, atTheRight);
    head.getStyleClass().add("rd-row");
    var flow = new FlowPane(12, 12, content);
    var section = new VBox(head, flow);
    section.getStyleClass().add("rd-card");
    return section;
  }

  private FieldBox field(Field field, String id, String title, double width) {
    var box = new FieldBox(id, title, width, field, model.problemsProperty());
    box.input().textProperty().subscribe(this::write);
    boxes.put(field, box);
    return box;
  }

  private FieldBox box(Field field) {
    return Objects.requireNonNull(boxes.get(field));
  }

  private static VBox named(String title, ComboBox<?> choice) {
    var name = new Label(title);
    name.getStyleClass().add("rd-field-name");
    name.setLabelFor(choice);
    choice.setAccessibleText(title);
    var box = new VBox(name, choice);
    box.getStyleClass().add("rd-field");
    return box;
  }

  private void onlyWhen(Node node, Kind... chosen) {
    node.visibleProperty()
        .bind(model.formProperty().map(form -> List.of(chosen).contains(form.offer().kind())));
    node.managedProperty().bind(node.visibleProperty());
  }

  private ToggleButton kind(String id, String text, String styleClass) {
    var button = new ToggleButton(text);
    button.setId(id);
    button.getStyleClass().addAll(styleClass, "small");
    button.setToggleGroup(kinds);
    return button;
  }

  private static <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> text) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : text.apply(value);
          }

          @Override
          public T fromString(String words) {
            throw new UnsupportedOperationException("The box is not edited");
          }
        });
    return box;
  }

  private static String text(Duration duration) {
    return switch (duration) {
      case ONCE -> "The next invoice";
      case REPEATING -> "Some months";
      case FOREVER -> "For ever";
    };
  }

  private void show(CampaignForm form) {
    showing = true;
    set(Field.NAME, form.name());
    set(Field.AMOUNT, form.offer().amount());
    set(Field.CURRENCY, form.offer().currency());
    set(Field.PERCENT, form.offer().percent());
    set(Field.MONTHS, form.offer().months());
    set(Field.PRODUCTS, form.offer().products());
    set(Field.MINIMUM, form.rule().minimum());
    set(Field.MINIMUM_CURRENCY, form.rule().currency());
    set(Field.PAYMENTS, form.rule().payments());
    set(Field.HOLD_DAYS, form.holdDays());
    duration.setValue(form.offer().duration());
    counted.setValue(form.rule().inSum());
    kinds.selectToggle(
        switch (form.offer().kind()) {
          case ACCOUNT_CREDIT -> credit;
          case COUPON_PERCENT -> percentOff;
          case COUPON_AMOUNT -> amountOff;
        });
    showing = false;
  }

  private void set(Field field, String text) {
    TextField input = box(field).input();
    if (!input.getText().equals(text)) {
      input.setText(text);
    }
  }

  private String typed(Field field) {
    return box(field).input().getText();
  }

  private void write() {
    if (showing || boxes.size() < Field.values().length || duration.getValue() == null) {
      return;
    }
    if (kinds.getSelectedToggle() == null) {
      show(model.formProperty().get());
      return;
    }
    var offer =
        new OfferFields(
            chosenKind(),
            typed(Field.AMOUNT),
            typed(Field.CURRENCY),
            typed(Field.PERCENT),
            duration.getValue(),
            typed(Field.MONTHS),
            typed(Field.PRODUCTS));
    var rule =
        new RuleFields(
            typed(Field.MINIMUM),
            typed(Field.MINIMUM_CURRENCY),
            counted.getValue(),
            typed(Field.PAYMENTS));
    model
        .formProperty()
        .set(new CampaignForm(typed(Field.NAME), offer, rule, typed(Field.HOLD_DAYS)));
  }

  private Kind chosenKind() {
    if (percentOff.isSelected()) {
      return Kind.COUPON_PERCENT;
    }
    return amountOff.isSelected() ? Kind.COUPON_AMOUNT : Kind.ACCOUNT_CREDIT;
  }
}
