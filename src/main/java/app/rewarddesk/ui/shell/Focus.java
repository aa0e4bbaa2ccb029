package app.rewarddesk.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Moves the focus through the window's regions, as F6 does.
final class Focus {
  private static final List<String> REGIONS =
      List.of(
          "rd-side-bar",
          "rd-page-head",
          "rd-region",
          "rd-table",
          "rd-panel",
          "rd-footer",
          "rd-notice");

  private Focus() {}

  /// The first node of a part of the window that can have the focus; empty when none can.
  static Optional<Node> first(Node part) {
    return nodes(part).filter(Focus::canHaveFocus).findFirst();
  }

  /// Goes to the region behind the one that has the focus, round and round.
  static void toNextRegion(Scene scene) {
    List<Node> regions =
        nodes(scene.getRoot())
            .filter(Focus::isRegion)
            .filter(region -> first(region).isPresent())
            .toList();
    if (regions.isEmpty()) {
      return;
    }
    int current = -1;
    for (Node at = scene.getFocusOwner(); at != null && current < 0; at = at.getParent()) {
      current = regions.indexOf(at);
    }
    first(regions.get((current + 1) % regions.size())).ifPresent(Node::requestFocus);
  }

  private static boolean isRegion(Node node) {
    return node.getStyleClass().stream().anyMatch(REGIONS::contains);
  }

  private static boolean canHaveFocus(Node node) {
    return node.isFocusTraversable() && !node.isDisabled();
  }

  private static Stream<Node> nodes(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(Focus::nodes)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }
}
