package app.rewarddesk.ui;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Writes a picture as PNG file (W3C, "Portable Network Graphics", 8 bits a channel, no filter),
/// without AWT, which needs a display.
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Png() {}

  static void write(Image picture, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(picture));
      chunk(out, "IDAT", deflated(pixels(picture)));
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static byte[] header(Image picture) {
    return ByteBuffer.allocate(13)
        .putInt((int) picture.getWidth())
        .putInt((int) picture.getHeight())
        .put(new byte[] {8, 2, 0, 0, 0})
        .array();
  }

  private static byte[] pixels(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    PixelReader reader = picture.getPixelReader();
    ByteBuffer pixels = ByteBuffer.allocate(height * (1 + 3 * width));
    for (int y = 0; y < height; y++) {
      pixels.put((byte) 0);
      for (int x = 0; x < width; x++) {
        int argb = reader.getArgb(x, y);
        pixels.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
      }
    }
    return pixels.array();
  }

  private static byte[] deflated(byte[] plain) {
    try (var deflater = new Deflater()) {
      deflater.setInput(plain);
      deflater.finish();
      byte[] out = new byte[plain.length + 1024];
      int length = deflater.deflate(out);
      return ByteBuffer.allocate(length).put(out, 0, length).array();
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt((int) crc.getValue());
  }
}
