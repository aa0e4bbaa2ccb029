package app.rewarddesk.rehearsal;

import java.util.List;
import java.util.Optional;

/// One request as an [Endpoint] sees it: ids from the URL and checked parameters.
record Call(List<String> ids, Values values) {
  Call {
    ids = List.copyOf(ids);
  }

  /// The first id in the URL.
  String id() {
    return ids.getFirst();
  }

  /// The second id in the URL.
  String innerId() {
    return ids.get(1);
  }

  boolean has(String name) {
    return values.has(name);
  }

  Optional<String> text(String name) {
    return values.text(name);
  }

  Optional<Long> whole(String name) {
    return values.whole(name);
  }

  Optional<Boolean> truth(String name) {
    return values.truth(name);
  }
}
