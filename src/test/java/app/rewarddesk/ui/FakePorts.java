package app.rewarddesk.ui;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Ports that answer what a test says they do; any other question is a mistake of the test.
public final class FakePorts {
  private FakePorts() {}

  /// @param answers by the method's name
  public static <T> T port(Class<T> type, Map<String, Function<List<?>, Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              Function<List<?>, Object> answer = answers.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(type.getSimpleName() + "." + method);
              }
              return answer.apply(arguments == null ? List.of() : List.of(arguments));
            }));
  }
}
