package app.rewarddesk.rehearsal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes names and values as `application/x-www-form-urlencoded` text.
final class FormEncoder {
  private FormEncoder() {}

  static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> plain(entry.getKey()) + "=" + plain(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String plain(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
