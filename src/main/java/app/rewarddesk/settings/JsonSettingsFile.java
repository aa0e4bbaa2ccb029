package app.rewarddesk.settings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings as one small JSON file. A file that cannot be understood is kept aside as
/// `settings.json.damaged`, and the program starts with the defaults.
public final class JsonSettingsFile implements SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(JsonSettingsFile.class);

  private final Path file;

  public JsonSettingsFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized Settings read() {
    if (!Files.exists(file)) {
      return Settings.DEFAULTS;
    }
    try {
      return decode(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      LOG.warn("The settings in {} cannot be understood; starting with the defaults", file, e);
      keepAside();
      return Settings.DEFAULTS;
    }
  }

  /// @throws UncheckedIOException when the disk does not take it
  @Override
  public synchronized void write(Settings settings) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(next, encode(settings).toString().getBytes(StandardCharsets.UTF_8));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Settings cannot be written to " + file, e);
    }
  }

  private void keepAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The damaged settings cannot be kept as {}", aside, e);
    }
  }

  private static JsonObject encode(Settings settings) {
    var json = new JsonObject();
    json.addProperty("started", settings.started());
    json.addProperty("mode", settings.mode().name());
    json.addProperty("theme", settings.theme().name());
    json.addProperty("apiBase", settings.apiBase());
    json.addProperty("panelWidth", settings.panelWidth());
    return json;
  }

  /// A value that is missing is the default's, so that a file of an older version is understood.
  private static Settings decode(JsonObject json) {
    JsonObject all = encode(Settings.DEFAULTS);
    json.entrySet().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
    return new Settings(
        all.get("started").getAsBoolean(),
        Mode.valueOf(all.get("mode").getAsString()),
        Settings.Theme.valueOf(all.get("theme").getAsString()),
        all.get("apiBase").getAsString(),
        all.get("panelWidth").getAsInt());
  }
}
