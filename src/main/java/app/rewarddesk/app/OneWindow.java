package app.rewarddesk.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window a data folder: a program that is started a second time asks the first one to come to
/// the front. That is all that can be asked, on this computer alone, by who can read the folder. A
/// note that a killed program left behind is answered by nobody and written over.
final class OneWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);
  private static final int PATIENCE_MILLIS = 2_000;

  private final Path folder;
  private final ServerSocket socket;
  private final WindowNote note;
  private final Runnable toFront;

  private OneWindow(Path folder, ServerSocket socket, Runnable toFront) {
    this.folder = folder;
    this.socket = socket;
    this.note = WindowNote.on(socket.getLocalPort());
    this.toFront = toFront;
  }

  /// Asks the window of a data folder to come to the front.
  ///
  /// @return false when there is none
  static boolean isBroughtToFront(Path folder) {
    try {
      Optional<WindowNote> note = WindowNote.in(folder);
      return note.isPresent() && answers(note.get());
    } catch (IOException e) {
      LOG.info("No window of {} answers", folder, e);
      return false;
    }
  }

  private static boolean answers(WindowNote note) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), note.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      say(socket, note.call());
      return hears(socket, note.answer());
    }
  }

  /// From now on who is started on the same folder can call.
  ///
  /// @param toFront brings the window to the front; called from a thread of its own
  static OneWindow listen(Path folder, Runnable toFront) throws IOException {
    var window =
        new OneWindow(folder, new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), toFront);
    window.note.writeInto(folder);
    Thread.ofPlatform().daemon().name("window-calls").start(window::answerCalls);
    return window;
  }

  private void answerCalls() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        caller.setSoTimeout(PATIENCE_MILLIS);
        if (hears(caller, note.call())) {
          toFront.run();
          say(caller, note.answer());
        }
      } catch (IOException e) {
        if (!socket.isClosed()) {
          LOG.info("A call was not understood", e);
        }
      }
    }
  }

  private static void say(Socket socket, String words) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(words.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static boolean hears(Socket socket, String words) throws IOException {
    byte[] expected = words.getBytes(StandardCharsets.US_ASCII);
    InputStream in = socket.getInputStream();
    return MessageDigest.isEqual(expected, in.readNBytes(expected.length));
  }

  @Override
  public void close() {
    try {
      socket.close();
      note.removeFrom(folder);
    } catch (IOException e) {
      LOG.warn("{} is left over", note, e);
    }
  }
}
