package app.rewarddesk.rehearsal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Reads `application/x-www-form-urlencoded` text (a body or a query) into a [Form].
///
/// `a[]=1&a[]=2` is a list as well as `a[0]=1&a[1]=2`. Of two equal names the last one counts.
final class FormDecoder {
  private record Pair(List<String> names, String value) {
    Pair inner() {
      return new Pair(names.subList(1, names.size()), value);
    }
  }

  private FormDecoder() {}

  static Form.Branch decode(String encoded) {
    return branch(
        Stream.of(encoded.split("&", -1))
            .filter(part -> !part.isEmpty())
            .map(FormDecoder::pair)
            .toList(),
        "");
  }

  private static Pair pair(String part) {
    int equals = part.indexOf('=');
    var name = plain(equals < 0 ? part : part.substring(0, equals));
    var value = equals < 0 ? "" : plain(part.substring(equals + 1));
    return new Pair(names(name), value);
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.wrongValue("", "Invalid percent encoding: " + encoded);
    }
  }

  private static List<String> names(String name) {
    int bracket = name.indexOf('[');
    if (bracket <= 0 || !name.endsWith("]")) {
      return List.of(name);
    }
    var names = new ArrayList<String>();
    names.add(name.substring(0, bracket));
    names.addAll(List.of(name.substring(bracket + 1, name.length() - 1).split("]\\[", -1)));
    return List.copyOf(names);
  }

  private static Form.Branch branch(List<Pair> pairs, String path) {
    var grouped = new LinkedHashMap<String, List<Pair>>();
    for (Pair pair : pairs) {
      var name = pair.names().getFirst();
      var key = name.isEmpty() ? String.valueOf(grouped.size()) : name;
      grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(pair);
    }
    var entries = new LinkedHashMap<String, Form>();
    grouped.forEach((name, inside) -> entries.put(name, entry(inside, path + "/" + name)));
    return new Form.Branch(entries);
  }

  private static Form entry(List<Pair> pairs, String path) {
    long plain = pairs.stream().filter(pair -> pair.names().size() == 1).count();
    if (plain == pairs.size()) {
      return new Form.Text(pairs.getLast().value());
    }
    if (plain > 0) {
      throw Refusal.wrongValue("", "Both a value and a group were given for " + path);
    }
    return branch(pairs.stream().map(Pair::inner).toList(), path);
  }
}
