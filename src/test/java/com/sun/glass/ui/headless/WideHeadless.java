package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// JavaFX's headless platform with what window tests need beyond it:
///
/// - a screen of 1920 x 1080 (`headless.width`, `headless.height`) instead of 1000 x 1000, and
///   windows that may reach over its edge;
/// - mouse events that carry the pressed Shift, Ctrl, Alt and Meta keys, for multiple selection;
/// - drags that carry their button, and only the right button asking for a context menu, so that
///   table headers can be clicked and dragged.
///
/// It lives in JavaFX's own package because what it overrides is package-private there.
public final class WideHeadless extends HeadlessApplication {
  private static final int WIDTH = Integer.getInteger("headless.width", 1920);
  private static final int HEIGHT = Integer.getInteger("headless.height", 1080);

  private final HeadlessWindowManager windows = new HeadlessWindowManager();
  private final ByteBuffer frame = ByteBuffer.allocate(WIDTH * HEIGHT * Integer.BYTES);
  private Screen[] screens;
  private HeadlessRobot robot;

  @Override
  protected Screen[] staticScreen_getScreens() {
    if (screens == null) {
      screens = new Screen[] {wideScreen()};
    }
    return screens;
  }

  /// One screen, 32 bits deep, all of it usable, unscaled.
  private static Screen wideScreen() {
    int dotsPerInch = 100;
    return new Screen(
        /* native pointer */ 0,
        /* depth */ 32,
        /* position and size */ 0,
        0,
        WIDTH,
        HEIGHT,
        /* the same in the platform's units */ 0,
        0,
        WIDTH,
        HEIGHT,
        /* the part no task bar covers */ 0,
        0,
        WIDTH,
        HEIGHT,
        dotsPerInch,
        dotsPerInch,
        /* scales of platform and drawing, across and down */ 1f,
        1f,
        1f,
        1f);
  }

  @Override
  public Window createWindow(Window owner, Screen screen, int styleMask) {
    HeadlessWindow window = new ClippedWindow(windows, owner, screen, frame, styleMask);
    if (robot != null) {
      robot.windowAdded(window);
      window.setRobot(robot);
    }
    return window;
  }

  @Override
  public GlassRobot createRobot() {
    robot = new KeyAwareRobot(this);
    return robot;
  }

  @Override
  public View createView() {
    return new ButtonAwareView();
  }

  /// Remembers which modifier keys are down and adds them to every mouse event.
  private static final class KeyAwareRobot extends HeadlessRobot {
    private int keysDown;

    KeyAwareRobot(HeadlessApplication application) {
      super(application);
    }

    @Override
    public void keyPress(KeyCode key) {
      keysDown |= modifier(key);
      super.keyPress(key);
    }

    @Override
    public void keyRelease(KeyCode key) {
      keysDown &= ~modifier(key);
      super.keyRelease(key);
    }

    @Override
    int getModifiers(MouseButton... buttons) {
      return super.getModifiers(buttons) | keysDown;
    }

    private static int modifier(KeyCode key) {
      return switch (key) {
        case SHIFT -> KeyEvent.MODIFIER_SHIFT;
        case CONTROL -> KeyEvent.MODIFIER_CONTROL;
        case ALT -> KeyEvent.MODIFIER_ALT;
        case COMMAND, META -> KeyEvent.MODIFIER_COMMAND;
        default -> 0;
      };
    }
  }

  /// Gives drags their button, and takes the context-menu mark off every button but the right one.
  private static final class ButtonAwareView extends HeadlessView {
    @Override
    protected void notifyMouse(
        int type,
        int button,
        int x,
        int y,
        int xAbs,
        int yAbs,
        int modifiers,
        boolean popupTrigger,
        boolean synthesized) {
      boolean right = button == MouseEvent.BUTTON_RIGHT;
      int held = type == MouseEvent.DRAG ? modifiers | modifier(button) : modifiers;
      boolean popup = right && type == MouseEvent.DOWN;
      super.notifyMouse(type, button, x, y, xAbs, yAbs, held, popup, synthesized);
    }

    private static int modifier(int button) {
      return switch (button) {
        case MouseEvent.BUTTON_LEFT -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
        case MouseEvent.BUTTON_RIGHT -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
        default -> 0;
      };
    }
  }

  /// Draws only that part of itself that is on the screen.
  private static final class ClippedWindow extends HeadlessWindow {
    private final IntBuffer frame;

    ClippedWindow(
        HeadlessWindowManager windows,
        Window owner,
        Screen screen,
        ByteBuffer frame,
        int styleMask) {
      super(windows, owner, screen, frame, styleMask);
      this.frame = frame.asIntBuffer();
    }

    @Override
    void blit(Pixels pixels) {
      IntBuffer source = (IntBuffer) pixels.getBuffer();
      int left = Math.max(0, -getX());
      int right = Math.min(pixels.getWidth(), WIDTH - getX());
      int top = Math.max(0, -getY());
      int bottom = Math.min(pixels.getHeight(), HEIGHT - getY());
      for (int y = top; y < bottom && left < right; y++) {
        int target = (getY() + y) * WIDTH + getX() + left;
        frame.put(target, source, y * pixels.getWidth() + left, right - left);
      }
    }

    @Override
    void clearRect(int x, int width, int y, int height) {
      for (int row = Math.max(0, y); row < Math.min(HEIGHT, y + height); row++) {
        for (int column = Math.max(0, x); column < Math.min(WIDTH, x + width); column++) {
          frame.put(row * WIDTH + column, 0);
        }
      }
    }

    @Override
    public void getScreenCapture(
        int x, int y, int width, int height, int[] data, boolean scaleToFit) {
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          data[row * width + column] = pixelAt(x + column, y + row);
        }
      }
    }

    private int pixelAt(int x, int y) {
      boolean onScreen = x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT;
      return onScreen ? frame.get(y * WIDTH + x) : 0;
    }
  }
}
