package app.rewarddesk.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The window around a screen, as far as a screen can tell: remembers what it was told.
public final class RememberingWindow implements Navigator, Overlay, Notices {
  private final List<Place> places = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Deque<Runnable> undos = new ArrayDeque<>();
  private final Deque<Node> dialogs = new ArrayDeque<>();
  private final List<String> copied = new ArrayList<>();
  private final List<URI> opened = new ArrayList<>();
  private final List<Screen> shown = new ArrayList<>();
  private Optional<Path> file = Optional.empty();
  private int refreshes;

  /// A screen that is read again whenever data changed.
  public void shows(Screen screen) {
    shown.add(screen);
  }

  @Override
  public void show(Place place) {
    places.add(place);
  }

  @Override
  public void refresh() {
    refreshes++;
    shown.forEach(Screen::refresh);
  }

  @Override
  public void show(Node dialog) {
    dialogs.push(dialog);
  }

  @Override
  public void close() {
    dialogs.pop();
  }

  @Override
  public void tell(String text) {
    notices.add(text);
  }

  @Override
  public void tellWithUndo(String text, Runnable undo) {
    notices.add(text);
    undos.push(undo);
  }

  @Override
  public void problem(String text) {
    problems.add(text);
  }

  /// Presses *Undo* of the last notice that has it.
  public void undo() {
    undos.pop().run();
  }

  public void answerWith(Optional<Path> chosen) {
    file = chosen;
  }

  public FilePicker files() {
    return new FilePicker() {
      @Override
      public Optional<Path> open(String title, String extension) {
        return file;
      }

      @Override
      public Optional<Path> save(String title, String suggestedName) {
        return file;
      }
    };
  }

  public Outside outside() {
    return new Outside() {
      @Override
      public void open(URI address) {
        opened.add(address);
      }

      @Override
      public void copy(String text) {
        copied.add(text);
      }
    };
  }

  public List<Place> places() {
    return places;
  }

  public List<String> notices() {
    return notices;
  }

  public List<String> problems() {
    return problems;
  }

  public Deque<Node> dialogs() {
    return dialogs;
  }

  public List<String> copied() {
    return copied;
  }

  public List<URI> opened() {
    return opened;
  }

  public int refreshes() {
    return refreshes;
  }
}
