package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// Finds the endpoint for a request and performs it.
final class Router {
  private final List<Endpoint> endpoints;
  private final Presenter presenter;

  /// An endpoint and the ids the URL held.
  record Route(Endpoint endpoint, List<String> ids) {}

  Router(List<Endpoint> endpoints, Presenter presenter) {
    this.endpoints = List.copyOf(endpoints);
    this.presenter = presenter;
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  /// Fixed URLs win over URLs with ids: `/v1/invoices/upcoming` over `/v1/invoices/{id}`.
  Route find(String method, String path) {
    return endpoints.stream()
        .flatMap(
            endpoint -> endpoint.match(method, path).map(ids -> new Route(endpoint, ids)).stream())
        .min((one, other) -> Integer.compare(one.ids().size(), other.ids().size()))
        .orElseThrow(() -> Refusal.noSuchUrl(method, path));
  }

  /// Refuses parameters the endpoint does not take, before anything begins.
  Call check(Route route, String encodedForm) {
    var form = FormDecoder.decode(encodedForm);
    route.endpoint().parameters().check(form);
    var values = new Values(form);
    values.texts("expand").forEach(path -> Links.check(route.endpoint().answers(), path));
    return new Call(route.ids(), values);
  }

  /// Does what the endpoint does; a refusal becomes its reply.
  Reply perform(Route route, String encodedForm) {
    try {
      var call = check(route, encodedForm);
      var result = route.endpoint().action().perform(call);
      return Reply.ok(Json.write(present(route.endpoint(), result, call)));
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private JsonObject present(Endpoint endpoint, JsonObject result, Call call) {
    return presenter.present(result, endpoint.answers(), call.values().texts("expand"));
  }
}
