package app.rewarddesk.ui;

import app.rewarddesk.settings.Settings.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A test of what is on the screen, by mouse and keyboard, in a window without a display.
///
/// A test calls [#show] with the node it is about; [#screenshots] writes it to
/// `target/screenshots`, light and dark, in a wide and in a small window, for people to look at,
/// and [#screenshotWithMenus] the window with the menus and lists that are open over it. All
/// pictures are written anew by
///
/// ```
/// ./mvnw test -Dtest='*ViewTest,MainWindowTest,MainJobInTheWindowTest'
/// ```
public abstract class UiTest extends FxRobot {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private Stage stage;

  @BeforeEach
  final void openWindow() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    runOnFx(
        () -> {
          var scene = new Scene(new StackPane(), 1400, 900);
          Look.of(scene, Theme.LIGHT);
          stage.setScene(scene);
          resize(1400, 900);
          stage.show();
        });
  }

  @AfterEach
  final void closeWindow() throws TimeoutException {
    release(new KeyCode[0]);
    release(new MouseButton[0]);
    FxToolkit.cleanupStages();
  }

  /// Shows a node as the whole window, in place of what was there.
  ///
  /// @param make makes the node, on the window's thread
  protected final <T extends Parent> T show(Supplier<T> make) {
    T node = onFx(make);
    onFx(
        () -> {
          stage.getScene().setRoot(new StackPane(node));
          return node;
        });
    return node;
  }

  /// Changes the window's size.
  protected final void size(double width, double height) {
    onFx(
        () -> {
          resize(width, height);
          return stage;
        });
  }

  protected final void theme(Theme theme) {
    runOnFx(() -> Look.of(stage.getScene(), theme));
  }

  /// Waits until something is so that other threads work at.
  protected final void eventually(Callable<Boolean> isSo) {
    try {
      WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, isSo);
    } catch (TimeoutException e) {
      screenshot("failure-" + getClass().getSimpleName(), Theme.LIGHT, "as-it-was");
      throw new AssertionError("It did not come to be so", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  protected final Stage stage() {
    return stage;
  }

  /// Lays the window out now, so that lists have made their lines however busy the machine is.
  protected final void settle() {
    runOnFx(
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
        });
  }

  /// Runs something on the window's thread and waits until all that follows from it is done.
  protected final <T> T onFx(Supplier<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(10_000, action::get);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  /// Runs something on the window's thread and waits until all that follows from it is done.
  protected final void runOnFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
  }

  /// Writes four pictures: light and dark, 1400×900 and 1000×700.
  protected final void screenshots(String name) {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      theme(theme);
      size(1400, 900);
      screenshot(name, theme, "1400x900");
      size(1000, 700);
      screenshot(name, theme, "1000x700");
    }
    theme(Theme.LIGHT);
    size(1400, 900);
  }

  /// Writes one picture, light, of the window and of the menus and lists that are open over it.
  protected final void screenshotWithMenus(String name) {
    write(onFx(this::withPopups), name, Theme.LIGHT, "open");
  }

  /// Popups are windows of their own, above the others.
  private WritableImage withPopups() {
    Scene scene = stage.getScene();
    WritableImage picture = scene.snapshot(null);
    Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .filter(Window::isShowing)
        .forEach(popup -> draw(popup, picture));
    return picture;
  }

  private void draw(Window popup, WritableImage on) {
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    WritableImage over = popup.getScene().getRoot().snapshot(parameters, null);
    int left = (int) (popup.getX() - stage.getX() - stage.getScene().getX());
    int top = (int) (popup.getY() - stage.getY() - stage.getScene().getY());
    for (int y = Math.max(0, -top); y < over.getHeight() && y + top < on.getHeight(); y++) {
      for (int x = Math.max(0, -left); x < over.getWidth() && x + left < on.getWidth(); x++) {
        Color ink = over.getPixelReader().getColor(x, y);
        Color ground = on.getPixelReader().getColor(x + left, y + top);
        on.getPixelWriter().setColor(x + left, y + top, blend(ground, ink));
      }
    }
  }

  private static Color blend(Color ground, Color ink) {
    double opacity = ink.getOpacity();
    return Color.color(
        ground.getRed() * (1 - opacity) + ink.getRed() * opacity,
        ground.getGreen() * (1 - opacity) + ink.getGreen() * opacity,
        ground.getBlue() * (1 - opacity) + ink.getBlue() * opacity);
  }

  /// Writes one picture of the window as it is.
  protected final void screenshot(String name, Theme theme, String size) {
    settle();
    write(onFx(() -> stage.getScene().snapshot(null)), name, theme, size);
  }

  private static void write(WritableImage picture, String name, Theme theme, String size) {
    String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size + ".png";
    try {
      Png.write(picture, SCREENSHOTS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void resize(double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
  }
}
