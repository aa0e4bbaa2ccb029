package app.rewarddesk.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/// Every step of one process: a call of a port, a request on the wire. Before and after each of
/// them another lane may go on, and the process may be killed; a port may also break.
final class Steps {
  /// Asked in the middle of something or without any effect: no step.
  private static final Set<String> NO_STEP =
      Set.of(
          "calls", "expectedTime", "syncedAt", "find", "story", "hashCode", "toString", "equals");

  /// Runs under a lock of the engine, so no other lane may go on in between.
  private static final Set<String> ALONE = Set.of("provideCoupon");

  private final World world;
  private final Baton baton;
  private int untilKilled;
  private int untilBroken;
  private boolean dead;
  private boolean broke;

  /// @param untilKilled so many steps are lived
  /// @param untilBroken after so many steps of the ledger it breaks once
  Steps(World world, Baton baton, int untilKilled, int untilBroken) {
    this.world = world;
    this.baton = baton;
    this.untilKilled = untilKilled;
    this.untilBroken = untilBroken;
  }

  boolean isDead() {
    return dead;
  }

  /// Whether the ledger broke in this process.
  boolean broke() {
    return broke;
  }

  /// A step of the wire, at which no other lane goes on.
  void wire(String what) {
    live(what);
  }

  /// The same port, step by step.
  <T> T stepping(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> call(port.getSimpleName(), real, method, arguments)));
  }

  private Object call(String port, Object real, Method method, Object[] arguments)
      throws Throwable {
    if (NO_STEP.contains(method.getName())) {
      return invoke(real, method, arguments);
    }
    boolean alone = ALONE.contains(method.getName());
    step(alone, "before " + method.getName());
    if (port.equals("RewardLedger")) {
      breakNow(method);
    }
    if (method.getName().equals("send")) {
      world.truth().sending((app.rewarddesk.issuing.Attempt) arguments[0]);
    }
    Object result = invoke(real, method, arguments);
    world.tell(
        () ->
            (baton.lane() == 0 ? "main" : "lane " + baton.lane())
                + " "
                + method.getName()
                + Told.of(arguments)
                + " → "
                + Told.of(result));
    world.truth().remember(method.getName(), arguments, result);
    step(alone, "after " + method.getName());
    return result;
  }

  private void step(boolean alone, String what) {
    live(what);
    if (!alone) {
      baton.pass();
      if (dead) {
        throw new Killed();
      }
    }
  }

  private void live(String what) {
    if (dead) {
      throw new Killed();
    }
    if (--untilKilled == 0) {
      dead = true;
      world.statistics().kills++;
      world.tell(() -> "*** killed " + what);
      throw new Killed();
    }
  }

  /// The disk is full, or the database damaged, for one moment.
  private void breakNow(Method method) {
    if (--untilBroken == 0) {
      broke = true;
      world.tell(() -> "*** the ledger breaks at " + method.getName());
      throw new IllegalStateException("The disk is full");
    }
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
