package app.rewarddesk.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process has used so far.
///
/// @param writtenBytes to files and sockets; 0 where the system does not tell
record Usage(long writtenBytes, long processorNanos) {

  static Usage now() throws IOException {
    return new Usage(written(), processor());
  }

  Usage since(Usage earlier) {
    return new Usage(writtenBytes - earlier.writtenBytes, processorNanos - earlier.processorNanos);
  }

  private static long written() throws IOException {
    Path counters = Path.of("/proc/self/io");
    if (Files.notExists(counters)) {
      return 0;
    }
    return Files.readAllLines(counters).stream()
        .filter(line -> line.startsWith("wchar: "))
        .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
        .sum();
  }

  private static long processor() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
