package app.rewarddesk.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a parameter may hold. Each kind checks a value and refuses it the way Stripe does.
sealed interface Kind {
  /// Refuses `value` when it is not of this kind; `path` is the name the error carries.
  void check(Form value, String path);

  /// Text of at most `length` characters.
  record Text(int length) implements Kind {
    @Override
    public void check(Form value, String path) {
      if (plain(value, path).length() > length) {
        throw Refusal.wrongValue(path, path + " is longer than " + length + " characters.");
      }
    }
  }

  /// A whole number.
  record Whole() implements Kind {
    static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

    @Override
    public void check(Form value, String path) {
      var given = plain(value, path);
      if (!DIGITS.matcher(given).matches()) {
        throw Refusal.notAnInteger(path, given);
      }
    }
  }

  /// A decimal number.
  record Decimal() implements Kind {
    @Override
    public void check(Form value, String path) {
      var given = plain(value, path);
      try {
        new BigDecimal(given);
      } catch (NumberFormatException e) {
        throw Refusal.wrongValue(path, "Invalid decimal: " + given);
      }
    }
  }

  /// `true` or `false`.
  record Truth() implements Kind {
    @Override
    public void check(Form value, String path) {
      var given = plain(value, path);
      if (!given.equals("true") && !given.equals("false")) {
        throw Refusal.wrongValue(path, "Invalid boolean: " + given);
      }
    }
  }

  /// A currency code of three letters.
  record Currency() implements Kind {
    static final Pattern CODE = Pattern.compile("[A-Za-z]{3}");

    @Override
    public void check(Form value, String path) {
      var given = plain(value, path);
      if (!CODE.matcher(given).matches()) {
        throw Refusal.wrongValue(path, "Invalid currency: " + given.toLowerCase(Locale.ROOT));
      }
    }
  }

  /// One of a closed list of words.
  record OneOf(List<String> words) implements Kind {
    @Override
    public void check(Form value, String path) {
      var given = plain(value, path);
      if (!words.contains(given)) {
        throw Refusal.wrongValue(
            path, "Invalid " + path + ": must be one of " + String.join(", ", words));
      }
    }
  }

  /// Seconds since 1970, or one of some words such as `now`.
  record Time(List<String> words) implements Kind {
    @Override
    public void check(Form value, String path) {
      var given = plain(value, path);
      if (!words.contains(given) && !Whole.DIGITS.matcher(given).matches()) {
        throw Refusal.notAnInteger(path, given);
      }
    }
  }

  /// A time, or a group of bounds (`gt`, `gte`, `lt`, `lte`).
  record TimeRange() implements Kind {
    private static final List<String> BOUNDS = List.of("gt", "gte", "lt", "lte");

    @Override
    public void check(Form value, String path) {
      switch (value) {
        case Form.Text text -> new Whole().check(text, path);
        case Form.Branch(var bounds) ->
            bounds.forEach(
                (bound, limit) -> {
                  var inner = path + "[" + bound + "]";
                  if (!BOUNDS.contains(bound)) {
                    throw Refusal.unknownParameter(inner);
                  }
                  new Whole().check(limit, inner);
                });
      }
    }
  }

  /// A list of at most `size` elements.
  record ListOf(Kind element, int size) implements Kind {
    @Override
    public void check(Form value, String path) {
      if (!(value instanceof Form.Branch(var elements))
          || !elements.keySet().stream().allMatch(key -> key.matches("\\d{1,4}"))) {
        throw Refusal.wrongValue(path, "Invalid array");
      }
      if (elements.size() > size) {
        throw Refusal.wrongValue(path, path + " takes at most " + size + " entries.");
      }
      elements.forEach(
          (position, element) -> this.element.check(element, path + "[" + position + "]"));
    }
  }

  /// A group of named parameters.
  record Group(Parameters parameters) implements Kind {
    @Override
    public void check(Form value, String path) {
      if (!(value instanceof Form.Branch branch)) {
        throw Refusal.wrongValue(path, "Invalid object");
      }
      parameters.check(branch, path);
    }
  }

  /// Free names, each with a value of one kind; an empty text removes the name.
  record MapOf(Kind value) implements Kind {
    private static final int NAMES = 50;
    private static final int NAME_LENGTH = 40;

    @Override
    public void check(Form given, String path) {
      if (!(given instanceof Form.Branch(var entries))) {
        throw Refusal.wrongValue(path, "Invalid object");
      }
      if (entries.size() > NAMES) {
        throw Refusal.wrongValue(path, path + " takes at most " + NAMES + " names.");
      }
      entries.forEach(
          (name, entry) -> {
            if (name.length() > NAME_LENGTH) {
              throw Refusal.wrongValue(
                  path, "A name in " + path + " is longer than " + NAME_LENGTH + " characters.");
            }
            value.check(entry, path + "[" + name + "]");
          });
    }
  }

  /// Known to Stripe, not simulated here.
  record NotSimulated() implements Kind {
    @Override
    public void check(Form value, String path) {
      throw Refusal.notSimulated(path, "the parameter " + path);
    }
  }

  private static String plain(Form value, String path) {
    return switch (value) {
      case Form.Text(var text) -> text;
      case Form.Branch _ -> throw Refusal.wrongValue(path, "Invalid value for " + path);
    };
  }
}
