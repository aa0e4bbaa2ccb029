package app.rewarddesk.rehearsal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A decoded form: Stripe nests parameters by brackets, `items[0][price]=price_1`.
sealed interface Form {
  /// A plain value.
  record Text(String value) implements Form {}

  /// A group or a list; the entries of a list are named by their positions.
  record Branch(Map<String, Form> entries) implements Form {
    static final Branch EMPTY = new Branch(Map.of());

    public Branch {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }
}
