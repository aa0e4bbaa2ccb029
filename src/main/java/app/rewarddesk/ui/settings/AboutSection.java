package app.rewarddesk.ui.settings;

import app.rewarddesk.ui.AppIcon;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Which RewardDesk this is, and what it is made of.
final class AboutSection extends VBox {
  private static final List<Part> PARTS =
      List.of(
          new Part("JavaFX", "GPL-2.0 with Classpath Exception"),
          new Part("AtlantaFX", "MIT"),
          new Part("ControlsFX", "BSD-3-Clause"),
          new Part("Ikonli, Feather icons", "Apache-2.0, MIT"),
          new Part("Roboto", "Apache-2.0"),
          new Part("stripe-java", "MIT"),
          new Part("H2", "MPL-2.0 or EPL-1.0"),
          new Part("jOOQ", "Apache-2.0"),
          new Part("Flyway", "Apache-2.0"),
          new Part("FastCSV", "MIT"),
          new Part("Gson", "Apache-2.0"),
          new Part("picocli", "Apache-2.0"),
          new Part("java-keyring", "BSD-3-Clause"),
          new Part("SLF4J, Logback", "MIT, EPL-1.0"));

  private record Part(String name, String licence) {}

  AboutSection() {
    getStyleClass().add("rd-section-body");
    var title = new Label("About");
    title.getStyleClass().add("rd-dialog-title");
    getChildren().addAll(title, program(), heading(), parts());
  }

  private static HBox program() {
    var name = new Label("RewardDesk");
    name.getStyleClass().add("rd-medium");
    var version = new Label(version() + " · Apache-2.0");
    version.setId("version");
    version.getStyleClass().add("rd-secondary");
    var words = new VBox(name, version);
    words.setAlignment(Pos.CENTER_LEFT);
    var row = new HBox(AppIcon.small(), words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("rd-account");
    return row;
  }

  private static String version() {
    return Optional.ofNullable(AboutSection.class.getPackage().getImplementationVersion())
        .map(number -> "Version " + number)
        .orElse("Built from source");
  }

  private static Label heading() {
    var heading = new Label("Made with");
    heading.getStyleClass().add("rd-section-title");
    return heading;
  }

  private static GridPane parts() {
    var grid = new GridPane();
    grid.getStyleClass().add("rd-facts");
    for (Part part : PARTS) {
      var name = new Label(part.name());
      var licence = new Label(part.licence());
      licence.getStyleClass().add("rd-secondary");
      name.setMinWidth(200);
      grid.addRow(grid.getRowCount(), name, licence);
    }
    return grid;
  }
}
