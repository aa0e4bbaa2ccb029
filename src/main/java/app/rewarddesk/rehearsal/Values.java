package app.rewarddesk.rehearsal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of one request, after [Parameters] has checked them: what is read here is known
/// to have the right type. An empty value ("take it away") reads as absent; ask [#cleared].
record Values(Form.Branch form) {

  boolean has(String name) {
    return form.entries().containsKey(name);
  }

  boolean cleared(String name) {
    return form.entries().get(name) instanceof Form.Text(var value) && value.isEmpty();
  }

  Optional<String> text(String name) {
    return form.entries().get(name) instanceof Form.Text(var value) && !value.isEmpty()
        ? Optional.of(value)
        : Optional.empty();
  }

  Optional<Long> whole(String name) {
    return text(name).map(Long::valueOf);
  }

  Optional<BigDecimal> decimal(String name) {
    return text(name).map(BigDecimal::new);
  }

  Optional<Boolean> truth(String name) {
    return text(name).map(Boolean::valueOf);
  }

  /// The group of that name; empty when it was not given.
  Values group(String name) {
    return new Values(
        form.entries().get(name) instanceof Form.Branch branch ? branch : Form.Branch.EMPTY);
  }

  List<Values> groups(String name) {
    return elements(name).stream().map(Form.Branch.class::cast).map(Values::new).toList();
  }

  List<String> texts(String name) {
    return elements(name).stream().map(Form.Text.class::cast).map(Form.Text::value).toList();
  }

  /// Names and values of a map such as `metadata`; an empty value means "remove this name".
  Map<String, String> map(String name) {
    var map = new LinkedHashMap<String, String>();
    group(name).form.entries().forEach((key, value) -> map.put(key, ((Form.Text) value).value()));
    return map;
  }

  /// Names and groups of a map such as `currency_options`.
  Map<String, Values> groupMap(String name) {
    var map = new LinkedHashMap<String, Values>();
    group(name)
        .form
        .entries()
        .forEach((key, value) -> map.put(key, new Values((Form.Branch) value)));
    return map;
  }

  private List<Form> elements(String name) {
    return group(name).form.entries().entrySet().stream()
        .sorted(Comparator.comparing(entry -> Integer.valueOf(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }
}
