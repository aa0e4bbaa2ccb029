package app.rewarddesk.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The program's log: `rewarddesk.log` in the data folder, of at most 2 MB, with four older ones
/// beside it. Nothing is logged to the console.
final class LogFile {
  private static final String APPENDER = "file";
  private static final int OLDER = 4;

  private LogFile() {}

  /// From now on everything is logged in this folder.
  static void open(Path folder) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      root.detachAndStopAllAppenders();
      root.addAppender(appender(context, folder.resolve("rewarddesk.log")));
      root.setLevel(Level.WARN);
      context.getLogger("app.rewarddesk").setLevel(Level.INFO);
    }
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
    var lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setCharset(StandardCharsets.UTF_8);
    lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{30} - %msg%n");
    lines.start();

    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setName(APPENDER);
    appender.setFile(file.toString());
    appender.setEncoder(lines);
    appender.setRollingPolicy(older(context, appender, file));
    appender.setTriggeringPolicy(whenFull(context));
    appender.start();
    return appender;
  }

  private static FixedWindowRollingPolicy older(
      LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
    var policy = new FixedWindowRollingPolicy();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(file + ".%i");
    policy.setMinIndex(1);
    policy.setMaxIndex(OLDER);
    policy.start();
    return policy;
  }

  private static SizeBasedTriggeringPolicy<ILoggingEvent> whenFull(LoggerContext context) {
    var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setMaxFileSize(FileSize.valueOf("2MB"));
    policy.start();
    return policy;
  }
}
