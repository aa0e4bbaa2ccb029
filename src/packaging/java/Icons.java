import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Draws `packaging/icon.svg` in every size and file format that a desktop asks for: PNG for Linux
/// and for the window itself, ICO for Windows, ICNS for macOS. What it writes is committed; run it
/// from the project's folder after a change of the drawing:
///
/// `java -Djava.awt.headless=true src/packaging/java/Icons.java`
///
/// It understands what that drawing uses of SVG, and stops at anything else.
final class Icons {
  private static final Path DRAWING = Path.of("packaging/icon.svg");
  private static final Path WINDOW = Path.of("src/main/resources/app/rewarddesk/ui");
  private static final double DRAWING_SIZE = 256;

  private static final List<Integer> PNG_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
  private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 256);

  /// Apple's four letters for a PNG of so many pixels across.
  private static final Map<String, Integer> ICNS_TYPES = new LinkedHashMap<>();

  static {
    ICNS_TYPES.put("icp4", 16);
    ICNS_TYPES.put("icp5", 32);
    ICNS_TYPES.put("ic11", 32);
    ICNS_TYPES.put("ic12", 64);
    ICNS_TYPES.put("ic07", 128);
    ICNS_TYPES.put("ic08", 256);
    ICNS_TYPES.put("ic13", 256);
    ICNS_TYPES.put("ic09", 512);
    ICNS_TYPES.put("ic14", 512);
    ICNS_TYPES.put("ic10", 1024);
  }

  public static void main(String[] args) throws Exception {
    List<Element> elements = elementsOf(DRAWING);
    Files.createDirectories(WINDOW);
    for (int size : PNG_SIZES) {
      Files.write(WINDOW.resolve("icon-" + size + ".png"), png(draw(elements, size)));
    }
    Files.write(Path.of("packaging/windows/rewarddesk.ico"), ico(elements));
    Files.write(Path.of("packaging/macos/rewarddesk.icns"), icns(elements));
  }

  private static List<Element> elementsOf(Path svg) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(svg.toFile())
            .getDocumentElement();
    List<Element> elements = new ArrayList<>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && !element.getTagName().equals("title")) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static BufferedImage draw(List<Element> elements, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(size / DRAWING_SIZE, size / DRAWING_SIZE);
    for (Element element : elements) {
      paint(element, graphics);
    }
    graphics.dispose();
    return image;
  }

  private static void paint(Element element, Graphics2D graphics) {
    Shape shape = shapeOf(element);
    if (!element.getAttribute("fill").equals("none")) {
      graphics.setColor(Color.decode(element.getAttribute("fill")));
      graphics.fill(shape);
    }
    if (element.hasAttribute("stroke")) {
      float width = (float) number(element, "stroke-width");
      graphics.setColor(Color.decode(element.getAttribute("stroke")));
      graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(shape);
    }
  }

  private static Shape shapeOf(Element element) {
    return switch (element.getTagName()) {
      case "rect" -> {
        double arc = 2 * number(element, "rx");
        yield new RoundRectangle2D.Double(
            number(element, "x"),
            number(element, "y"),
            number(element, "width"),
            number(element, "height"),
            arc,
            arc);
      }
      case "path" -> pathOf(new Scanner(element.getAttribute("d").replaceAll("([MLCZ])", " $1 ")));
      default -> throw new IllegalArgumentException("Not understood: " + element.getTagName());
    };
  }

  private static Shape pathOf(Scanner words) {
    Path2D path = new Path2D.Double();
    while (words.hasNext()) {
      switch (words.next()) {
        case "M" -> path.moveTo(next(words), next(words));
        case "L" -> path.lineTo(next(words), next(words));
        case "C" ->
            path.curveTo(
                next(words), next(words), next(words), next(words), next(words), next(words));
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException("Not understood in a path");
      }
    }
    return path;
  }

  private static double next(Scanner words) {
    return Double.parseDouble(words.next());
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// A directory of pictures, then the pictures: bitmaps, which every Windows program reads, and
  /// the largest as PNG.
  private static byte[] ico(List<Element> elements) throws IOException {
    int headerSize = 6;
    int entrySize = 16;
    ByteBuffer directory =
        ByteBuffer.allocate(headerSize + entrySize * ICO_SIZES.size())
            .order(ByteOrder.LITTLE_ENDIAN);
    directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (int size : ICO_SIZES) {
      BufferedImage image = draw(elements, size);
      byte[] picture = size < 256 ? bitmap(image) : png(image);
      byte oneByteSize = (byte) (size < 256 ? size : 0);
      directory.put(oneByteSize).put(oneByteSize).put((byte) 0).put((byte) 0);
      directory.putShort((short) 1).putShort((short) 32);
      directory.putInt(picture.length).putInt(directory.capacity() + pictures.size());
      pictures.writeBytes(picture);
    }
    return join(directory.array(), pictures.toByteArray());
  }

  /// A Windows bitmap without file header: 32 bits a pixel, the last row first, then the old
  /// one-bit mask, left empty because the pixels have their own transparency.
  private static byte[] bitmap(BufferedImage image) {
    int size = image.getWidth();
    int maskRow = (size + 31) / 32 * 4;
    int header = 40;
    ByteBuffer bytes =
        ByteBuffer.allocate(header + size * size * 4 + size * maskRow)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(header).putInt(size).putInt(2 * size);
    bytes.putShort((short) 1).putShort((short) 32);
    bytes.position(header);
    for (int y = size - 1; y >= 0; y--) {
      for (int x = 0; x < size; x++) {
        bytes.putInt(image.getRGB(x, y));
      }
    }
    return bytes.array();
  }

  private static byte[] icns(List<Element> elements) throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
      byte[] picture = png(draw(elements, type.getValue()));
      pictures.writeBytes(join(icnsHeader(type.getKey(), picture.length), picture));
    }
    return join(icnsHeader("icns", pictures.size()), pictures.toByteArray());
  }

  /// Four letters and the length, which counts these eight bytes too.
  private static byte[] icnsHeader(String letters, int length) {
    return ByteBuffer.allocate(8)
        .put(letters.getBytes(StandardCharsets.US_ASCII))
        .putInt(8 + length)
        .array();
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
