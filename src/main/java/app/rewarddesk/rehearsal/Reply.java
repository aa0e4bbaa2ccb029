package app.rewarddesk.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// One HTTP answer: status, headers beside the usual ones, and a body.
record Reply(int status, Map<String, String> headers, String body) {
  static final String CONTENT_TYPE = "Content-Type";

  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply ok(String body) {
    return new Reply(200, Map.of(), body);
  }

  Reply with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
