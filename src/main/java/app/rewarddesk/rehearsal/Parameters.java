package app.rewarddesk.rehearsal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All parameters an endpoint (or a group inside one) knows. What is not here is refused, as Stripe
/// refuses it.
final class Parameters {
  static final Parameters NONE = new Parameters();

  private final Map<String, Parameter> byName = new LinkedHashMap<>();

  Parameters(Parameter... parameters) {
    for (Parameter parameter : parameters) {
      byName.put(parameter.name(), parameter);
    }
  }

  /// These and some more.
  Parameters and(Parameter... more) {
    return new Parameters(
        Stream.concat(byName.values().stream(), Stream.of(more)).toArray(Parameter[]::new));
  }

  /// These and some that Stripe knows and the simulation refuses.
  ///
  /// @param names separated by white space
  Parameters notSimulated(String names) {
    return and(
        Stream.of(names.strip().split("\\s+"))
            .map(Parameter::notSimulated)
            .toArray(Parameter[]::new));
  }

  Collection<Parameter> all() {
    return byName.values();
  }

  Optional<Parameter> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  void check(Form.Branch form) {
    check(form, "");
  }

  void check(Form.Branch form, String path) {
    form.entries()
        .forEach(
            (name, value) -> {
              var full = join(path, name);
              check(find(name).orElseThrow(() -> Refusal.unknownParameter(full)), value, full);
            });
    byName.values().stream()
        .filter(parameter -> parameter.required() && !form.entries().containsKey(parameter.name()))
        .findFirst()
        .ifPresent(
            parameter -> {
              throw Refusal.missingParameter(join(path, parameter.name()));
            });
  }

  private static void check(Parameter parameter, Form value, String path) {
    boolean empty = value instanceof Form.Text(var text) && text.isEmpty();
    if (empty && !(parameter.kind() instanceof Kind.NotSimulated)) {
      if (!parameter.clearable()) {
        throw Refusal.emptyParameter(path);
      }
      return;
    }
    parameter.kind().check(value, path);
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "[" + name + "]";
  }
}
