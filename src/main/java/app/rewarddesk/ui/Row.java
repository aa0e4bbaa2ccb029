package app.rewarddesk.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A place in a list that is read page by page. It stays; what stands in it comes and changes.
public final class Row<R> {
  private final int index;
  private final ReadOnlyObjectWrapper<Optional<R>> value =
      new ReadOnlyObjectWrapper<>(this, "value", Optional.empty());

  Row(int index) {
    this.index = index;
  }

  /// Its place, from 0.
  public int index() {
    return index;
  }

  /// What stands here; empty as long as it was not read.
  public Optional<R> value() {
    return value.get();
  }

  /// Changes when the page is read, and read again.
  public ReadOnlyObjectProperty<Optional<R>> valueProperty() {
    return value.getReadOnlyProperty();
  }

  void set(Optional<R> read) {
    value.set(read);
  }
}
