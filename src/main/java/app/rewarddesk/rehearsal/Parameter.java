package app.rewarddesk.rehearsal;

import java.util.List;

/// One named parameter of an endpoint: what it may hold, whether it must be there, and whether an
/// empty value may take it away.
record Parameter(String name, Kind kind, boolean required, boolean clearable) {
  private static final int TEXT_LENGTH = 5000;
  private static final int METADATA_LENGTH = 500;

  static Parameter text(String name) {
    return text(name, TEXT_LENGTH);
  }

  static Parameter text(String name, int length) {
    return optional(name, new Kind.Text(length));
  }

  static Parameter whole(String name) {
    return optional(name, new Kind.Whole());
  }

  static Parameter decimal(String name) {
    return optional(name, new Kind.Decimal());
  }

  static Parameter truth(String name) {
    return optional(name, new Kind.Truth());
  }

  static Parameter currency(String name) {
    return optional(name, new Kind.Currency());
  }

  static Parameter time(String name, String... words) {
    return optional(name, new Kind.Time(List.of(words)));
  }

  static Parameter timeRange(String name) {
    return optional(name, new Kind.TimeRange());
  }

  static Parameter oneOf(String name, String... words) {
    return optional(name, new Kind.OneOf(List.of(words)));
  }

  static Parameter texts(String name, int size) {
    return optional(name, new Kind.ListOf(new Kind.Text(TEXT_LENGTH), size));
  }

  static Parameter groups(String name, int size, Parameter... inside) {
    return optional(name, new Kind.ListOf(new Kind.Group(new Parameters(inside)), size));
  }

  static Parameter group(String name, Parameter... inside) {
    return optional(name, new Kind.Group(new Parameters(inside)));
  }

  static Parameter groupMap(String name, Parameter... inside) {
    return optional(name, new Kind.MapOf(new Kind.Group(new Parameters(inside))));
  }

  static Parameter metadata() {
    return optional("metadata", new Kind.MapOf(new Kind.Text(METADATA_LENGTH)));
  }

  static Parameter notSimulated(String name) {
    return optional(name, new Kind.NotSimulated());
  }

  Parameter must() {
    return new Parameter(name, kind, true, clearable);
  }

  Parameter orEmpty() {
    return new Parameter(name, kind, required, true);
  }

  private static Parameter optional(String name, Kind kind) {
    return new Parameter(name, kind, false, false);
  }
}
