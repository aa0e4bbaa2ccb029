package app.rewarddesk.detection;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A file's bytes as text.
///
/// @param encoding what they were taken for, for a person
record CsvText(String encoding, String text) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// How many bytes are looked at to tell UTF-16 that has no byte order mark.
  private static final int SAMPLE = 4096;

  /// The text; empty when it is none, or in another encoding.
  static Optional<CsvText> decode(byte[] bytes) {
    return decodeAny(bytes).filter(text -> text.text.indexOf('\0') < 0 && !text.isGarbage());
  }

  private static Optional<CsvText> decodeAny(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(StandardCharsets.UTF_16LE, bytes, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(StandardCharsets.UTF_16BE, bytes, 2);
    }
    return switch (zeros(bytes)) {
      case ODD -> utf16(StandardCharsets.UTF_16LE, bytes, 0);
      case EVEN -> utf16(StandardCharsets.UTF_16BE, bytes, 0);
      case ELSEWHERE ->
          utf8(bytes, 0).or(() -> strictly("Windows-1252", WINDOWS, ByteBuffer.wrap(bytes)));
    };
  }

  /// UTF-8, also of a file that is cut off inside its last letter. Without any other letter of more
  /// than one byte, such an end is rather one of an older encoding.
  private static Optional<CsvText> utf8(byte[] bytes, int from) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    CoderResult result = decoder.decode(in, out, false);
    boolean cutOff = in.hasRemaining();
    boolean onlyAscii = out.position() == in.position() - from;
    if (result.isError() || (cutOff && onlyAscii)) {
      return Optional.empty();
    }
    return Optional.of(new CsvText("UTF-8", out.flip() + (cutOff ? "\uFFFD" : "")));
  }

  /// A half letter at the end of a file that is cut off is left out.
  private static Optional<CsvText> utf16(Charset charset, byte[] bytes, int from) {
    int length = bytes.length - from;
    return strictly("UTF-16", charset, ByteBuffer.wrap(bytes, from, length - length % 2));
  }

  private static Optional<CsvText> strictly(String name, Charset charset, ByteBuffer bytes) {
    try {
      return Optional.of(new CsvText(name, charset.newDecoder().decode(bytes).toString()));
    } catch (CharacterCodingException e) {
      return Optional.empty(); // not in this encoding: an answer, not a failure
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (Byte.toUnsignedInt(bytes[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private enum Zeros {
    ODD,
    EVEN,
    ELSEWHERE
  }

  /// Which bytes are zero tells UTF-16: most letters of a table's first lines are ASCII.
  private static Zeros zeros(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (even == 0 && odd * 2 > pairs) {
      return Zeros.ODD;
    }
    return odd == 0 && even * 2 > pairs ? Zeros.EVEN : Zeros.ELSEWHERE;
  }

  /// More than one in a hundred is a control character that no table has.
  private boolean isGarbage() {
    long controls =
        text.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r').count();
    return controls * 100 > text.length();
  }
}
