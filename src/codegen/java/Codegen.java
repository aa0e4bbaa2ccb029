import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Writes the jOOQ classes of the store: runs the Flyway migrations into an H2 database in memory
/// and reads the tables back. The build calls it as `java Codegen.java MIGRATIONS OUT`.
///
/// It does nothing while there is no migration, and nothing when neither a migration nor this
/// program has changed since the last time.
final class Codegen {
  private static final String PACKAGE = "app.rewarddesk.store.jooq";

  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path out = Path.of(args[1]);
    List<Path> scripts = scriptsIn(migrations);
    if (scripts.isEmpty()) {
      System.out.println("No migrations in " + migrations + ": no jOOQ classes to write.");
      return;
    }
    Path stamp = out.resolveSibling("jooq.sha256");
    String hash = hashOf(scripts);
    if (Files.exists(stamp) && Files.exists(out) && Files.readString(stamp).equals(hash)) {
      return;
    }
    generate(migrated(migrations), out);
    Files.writeString(stamp, hash);
  }

  private static List<Path> scriptsIn(Path migrations) throws IOException {
    if (Files.notExists(migrations)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(migrations)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  /// Over the scripts' names and text, this program and the class path, which names jOOQ's version.
  private static String hashOf(List<Path> scripts) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path script : scripts) {
      digest.update(script.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(script));
    }
    digest.update(Files.readAllBytes(Path.of("src/codegen/java/Codegen.java")));
    digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static JdbcDataSource migrated(Path migrations) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
    Flyway.configure().dataSource(database).locations("filesystem:" + migrations).load().migrate();
    return database;
  }

  private static void generate(JdbcDataSource database, Path out) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(database.getURL()))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.h2.H2Database")
                            .withInputSchema("public")
                            .withExcludes("flyway_schema_history")
                            .withOutputSchemaToDefault(true)
                            .withForcedTypes(
                                new ForcedType()
                                    .withUserType("java.time.Instant")
                                    .withConverter("app.rewarddesk.store.InstantConverter")
                                    .withIncludeTypes("(?i:timestamp.*)")))
                    .withGenerate(new Generate().withRecords(true).withGeneratedAnnotation(false))
                    .withTarget(
                        new Target().withPackageName(PACKAGE).withDirectory(out.toString()))));
  }
}
