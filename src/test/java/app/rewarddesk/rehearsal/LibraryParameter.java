package app.rewarddesk.rehearsal;

import com.google.gson.annotations.SerializedName;
import com.stripe.net.ApiRequestParams;
import com.stripe.param.common.EmptyParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One parameter as the pinned Stripe library knows it, read from a field of a `…Params` class and
/// the setters of its builder: a field that takes several types, or an empty value, is an `Object`
/// there.
///
/// @param types what the builder accepts, the empty value aside
record LibraryParameter(String name, Set<Type> types, boolean clearable) {

  /// The parameters of a `…Params` class or of a group inside one, by name.
  static Map<String, LibraryParameter> of(Class<?> owner) {
    var parameters = new LinkedHashMap<String, LibraryParameter>();
    for (Field field : owner.getDeclaredFields()) {
      Optional.ofNullable(field.getAnnotation(SerializedName.class))
          .map(SerializedName::value)
          .filter(name -> !name.equals(ApiRequestParams.EXTRA_PARAMS_KEY))
          .ifPresent(name -> parameters.put(name, read(owner, field, name)));
    }
    return parameters;
  }

  /// The words of an enumeration among the types, as they are sent.
  Set<String> words() {
    return types.stream()
        .filter(type -> type instanceof Class<?> one && one.isEnum())
        .flatMap(type -> words((Class<?>) type))
        .collect(Collectors.toSet());
  }

  /// The class of the group this parameter holds, alone, in a list or in a map.
  Optional<Class<?>> group() {
    return types.stream()
        .map(LibraryParameter::element)
        .filter(type -> type instanceof Class<?> one && !one.isEnum() && isGroup(one))
        .<Class<?>>map(type -> (Class<?>) type)
        .findFirst();
  }

  boolean takes(Type type) {
    return types.contains(type);
  }

  boolean takesListOf(Type element) {
    return types.stream()
        .anyMatch(
            type ->
                type instanceof ParameterizedType list
                    && list.getRawType() == List.class
                    && list.getActualTypeArguments()[0].equals(element));
  }

  boolean takesMap() {
    return types.stream()
        .anyMatch(type -> type instanceof ParameterizedType map && map.getRawType() == Map.class);
  }

  private static LibraryParameter read(Class<?> owner, Field field, String name) {
    if (field.getGenericType() != Object.class) {
      return new LibraryParameter(name, Set.of(field.getGenericType()), false);
    }
    var accepted =
        setters(owner, field.getName())
            .map(setter -> setter.getGenericParameterTypes()[0])
            .collect(Collectors.toSet());
    boolean clearable = accepted.remove(EmptyParam.class);
    return new LibraryParameter(name, accepted, clearable);
  }

  private static Stream<Method> setters(Class<?> owner, String field) {
    var builder =
        Arrays.stream(owner.getDeclaredClasses())
            .filter(inner -> inner.getSimpleName().equals("Builder"))
            .findFirst()
            .orElseThrow();
    var name = "set" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    return Arrays.stream(builder.getDeclaredMethods())
        .filter(method -> method.getName().equals(name));
  }

  private static Type element(Type type) {
    if (!(type instanceof ParameterizedType holder)) {
      return type;
    }
    var arguments = holder.getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static boolean isGroup(Class<?> type) {
    return Arrays.stream(type.getDeclaredClasses())
        .anyMatch(inner -> inner.getSimpleName().equals("Builder"));
  }

  private static Stream<String> words(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants())
        .map(constant -> ((ApiRequestParams.EnumParam) constant).getValue())
        .filter(word -> !word.isEmpty());
  }
}
