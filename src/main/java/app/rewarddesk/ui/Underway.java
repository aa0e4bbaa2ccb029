package app.rewarddesk.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The work that the whole window knows of ([Background.Job#announce]).
public interface Underway {

  /// What was announced first of all that runs now; empty while nothing does.
  ReadOnlyObjectProperty<Optional<Working>> workingProperty();

  /// How far a piece of work is.
  ///
  /// @param doing what it does: `sending rewards`
  /// @param done items done
  /// @param total all items, or 0 when that is not known
  record Working(String doing, long done, long total) {

    /// `73 of 121`; `73` when there is no total; blank before the first.
    public String progress() {
      if (total > 0) {
        return "%,d of %,d".formatted(done, total);
      }
      return done == 0 ? "" : "%,d".formatted(done);
    }

    /// 0 to 1; negative when that is not known.
    public double share() {
      return total > 0 ? (double) done / total : -1;
    }
  }
}
