package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One URL form with one method: the permission it needs, the parameters it knows, what kind of
/// object it answers with, and what it does.
///
/// @param path the URL form, ids replaced by `{id}`
/// @param permission what a restricted key must have; empty when any key will do
/// @param answers the object type of the answer, such as `customer` or `list:customer`
record Endpoint(
    String method,
    String path,
    String permission,
    Parameters parameters,
    String answers,
    Action action) {

  /// What an endpoint does with a checked request.
  interface Action {
    JsonObject perform(Call call);
  }

  /// URLs about the simulation itself, which need no key.
  static final String CONTROL = "/rehearsal/";

  /// Those of them that are not about the account (faults, keys) and so are not remembered.
  static final String PROCESS = CONTROL + "process/";

  private static final String ID = "{id}";

  /// Whether it can change the account.
  boolean writes() {
    return !method.equals("GET") && !path.startsWith(PROCESS);
  }

  /// The ids in `url` when it is of this form.
  Optional<List<String>> match(String givenMethod, String url) {
    if (!method.equals(givenMethod)) {
      return Optional.empty();
    }
    var form = path.split("/", -1);
    var given = url.split("/", -1);
    if (form.length != given.length) {
      return Optional.empty();
    }
    var ids = new ArrayList<String>();
    for (int i = 0; i < form.length; i++) {
      if (form[i].equals(ID) && !given[i].isEmpty()) {
        ids.add(given[i]);
      } else if (!form[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(ids));
  }
}
