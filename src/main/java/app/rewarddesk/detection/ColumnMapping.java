package app.rewarddesk.detection;

import java.util.List;

/// What each column of a file means, in the file's order.
@SuppressWarnings("DoNotCallSuggester")
public record ColumnMapping(List<ColumnMeaning> meanings) {
  public ColumnMapping {
    meanings = List.copyOf(meanings);
  }

  /// What the header says, as far as it is understood; the rest is left out.
  public static ColumnMapping recognise(ImportKind kind, List<String> header) {
    throw new UnsupportedOperationException("detection engineer writes this: " + kind + header);
  }
}
