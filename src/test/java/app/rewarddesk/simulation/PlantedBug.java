package app.rewarddesk.simulation;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.Finding;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Bugs that programs which pay out really have, each planted into our engine by changing one thing
/// between it and its ports.
enum PlantedBug {
  /// What is given is written down only once it was given.
  CLAIM_AFTER_THE_CALL {
    @Override
    Engine engine() {
      return new ClaimAfterTheCall();
    }
  },

  /// A retry is a new request to Stripe.
  NEW_KEY_ON_EVERY_RETRY {
    @Override
    Engine engine() {
      return new NewKeyOnEveryRetry();
    }
  },

  /// No answer is taken for not given, without a look.
  SETTLE_WITHOUT_LOOKING {
    @Override
    Engine engine() {
      return gateway("look", (_, _, _) -> new Finding.NotThere());
    }
  },

  /// The list of discounts that was frozen is sent once more, as a credit would be.
  STALE_DISCOUNTS_SENT_AGAIN {
    @Override
    Engine engine() {
      return gateway("look", PlantedBug::lookAndSendTheStaleList);
    }
  },

  /// Stripe's own error is taken for a no.
  SERVER_ERROR_MEANS_NOTHING_HAPPENED {
    @Override
    Engine engine() {
      return gateway("send", PlantedBug::takeServerErrorForNo);
    }
  };

  /// Our engine with the bug in it.
  abstract Engine engine();

  /// Does something else than a method of a port does.
  private interface Twist {
    Object call(Object real, Method method, Object[] arguments) throws Throwable;
  }

  private static Engine gateway(String name, Twist twist) {
    return new Engine() {
      @Override
      public RewardGateway gateway(RewardGateway real) {
        return twisted(RewardGateway.class, real, Map.of(name, twist));
      }
    };
  }

  private static Object lookAndSendTheStaleList(Object real, Method look, Object[] arguments)
      throws Throwable {
    Object found = invoke(real, look, arguments);
    return found instanceof Finding.NotThere
            && arguments[0] instanceof Attempt attempt
            && attempt.request() instanceof FrozenRequest.Discount
            && ((RewardGateway) real).send(attempt) instanceof GatewayAnswer.Accepted(var receipt)
        ? new Finding.There(receipt)
        : found;
  }

  private static Object takeServerErrorForNo(Object real, Method send, Object[] arguments)
      throws Throwable {
    return switch (invoke(real, send, arguments)) {
      case GatewayAnswer.NoAnswer(var cause) when cause.matches(".*\\b5\\d\\d\\b.*") ->
          new GatewayAnswer.Refused(NotRewardedReason.refused(cause, ""));
      case GatewayAnswer.KeySpent(var cause) ->
          new GatewayAnswer.Refused(NotRewardedReason.refused(cause, ""));
      case Object answer -> answer;
    };
  }

  /// Attempts that are only in memory until they are settled.
  private static final class ClaimAfterTheCall implements Engine {
    private record Unwritten(Reward reward, BatchId batch, FrozenRequest request, Instant at) {}

    private final Map<String, Unwritten> unwritten = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    @Override
    public RewardLedger ledger(RewardLedger real) {
      return twisted(
          RewardLedger.class,
          real,
          Map.of("claim", (_, _, arguments) -> keep(arguments), "settle", this::claimAndSettle));
    }

    private Optional<Attempt> keep(Object[] arguments) {
      var one =
          new Unwritten(
              (Reward) arguments[0],
              (BatchId) arguments[1],
              (FrozenRequest) arguments[2],
              (Instant) arguments[3]);
      int number = numbers.getOrDefault(one.reward().id().value(), 0) + 1;
      var attempt =
          new Attempt(one.reward(), number, one.batch(), one.request(), one.at(), one.at());
      unwritten.put(attempt.idempotencyKey(), one);
      return Optional.of(attempt);
    }

    private Object claimAndSettle(Object real, Method settle, Object[] arguments) throws Throwable {
      var attempt = (Attempt) arguments[0];
      Unwritten one = unwritten.remove(attempt.idempotencyKey());
      if (one == null) {
        return invoke(real, settle, arguments);
      }
      return ((RewardLedger) real)
          .claim(one.reward(), one.batch(), one.request(), one.at())
          .map(
              claimed -> {
                numbers.put(one.reward().id().value(), claimed.number());
                return ((RewardLedger) real)
                    .settle(claimed, (Settlement) arguments[1], (Instant) arguments[2]);
              })
          .orElse(false);
    }

    @Override
    public void restart() {
      unwritten.clear();
    }
  }

  /// Every call of an attempt has another key, as a library makes it.
  private static final class NewKeyOnEveryRetry implements Engine {
    private static final int BEYOND_ALL_ATTEMPTS = 1000;

    private final Map<String, Integer> calls = new HashMap<>();

    @Override
    public RewardGateway gateway(RewardGateway real) {
      return twisted(
          RewardGateway.class,
          real,
          Map.of(
              "send",
              (to, method, arguments) ->
                  invoke(to, method, new Object[] {again((Attempt) arguments[0])})));
    }

    private Attempt again(Attempt attempt) {
      int call = calls.merge(attempt.idempotencyKey(), 1, Integer::sum);
      return call == 1
          ? attempt
          : new Attempt(
              attempt.reward(),
              attempt.number() + (call - 1) * BEYOND_ALL_ATTEMPTS,
              attempt.batch(),
              attempt.request(),
              attempt.openedAt(),
              attempt.lastTriedAt());
    }
  }

  private static <T> T twisted(Class<T> port, T real, Map<String, Twist> twists) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              Twist twist = twists.get(method.getName());
              return twist == null
                  ? invoke(real, method, arguments)
                  : twist.call(real, method, arguments);
            }));
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
