package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import com.stripe.model.ExpandableField;
import com.stripe.model.StripeCollection;
import com.stripe.model.StripeObject;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares answers with the model classes of the pinned Stripe library, down to the last name.
final class LibraryModel {
  private LibraryModel() {}

  /// Fails when the answer has a name that the library's class does not know.
  static void mustKnow(JsonElement answer, Type type, String where) {
    if (answer.isJsonNull() || answer.isJsonPrimitive()) {
      return;
    }
    switch (type) {
      case ParameterizedType holder when holder.getRawType() == ExpandableField.class ->
          mustKnow(answer, holder.getActualTypeArguments()[0], where);
      case ParameterizedType holder when holder.getRawType() == List.class ->
          array(answer.getAsJsonArray(), holder.getActualTypeArguments()[0], where);
      case ParameterizedType holder when holder.getRawType() == Map.class -> {
        // Names are free here.
      }
      case Class<?> model when StripeCollection.class.isAssignableFrom(model) ->
          list(answer.getAsJsonObject(), element(model), where);
      case Class<?> model when StripeObject.class.isAssignableFrom(model) ->
          object(answer.getAsJsonObject(), model, where);
      default -> {
        // A field of any shape, such as the object of an event.
      }
    }
  }

  private static void array(JsonArray array, Type element, String where) {
    array.forEach(one -> mustKnow(one, element, where + "[]"));
  }

  private static void list(JsonObject list, Type element, String where) {
    assertThat(list.keySet()).as(where).isSubsetOf("object", "data", "has_more", "url");
    array(list.getAsJsonArray("data"), element, where + ".data");
  }

  private static void object(JsonObject object, Class<?> model, String where) {
    var fields = fields(model);
    assertThat(object.keySet()).as(where).isSubsetOf(fields.keySet());
    object.entrySet().stream()
        .forEach(
            entry ->
                mustKnow(
                    entry.getValue(),
                    fields.get(entry.getKey()).getGenericType(),
                    where + "." + entry.getKey()));
  }

  private static Map<String, Field> fields(Class<?> model) {
    var fields = new HashMap<String, Field>();
    Arrays.stream(model.getDeclaredFields())
        .forEach(
            field ->
                Optional.ofNullable(field.getAnnotation(SerializedName.class))
                    .ifPresent(name -> fields.put(name.value(), field)));
    return fields;
  }

  private static Type element(Class<?> collection) {
    return ((ParameterizedType) collection.getGenericSuperclass()).getActualTypeArguments()[0];
  }
}
