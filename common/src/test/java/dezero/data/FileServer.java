package dezero.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A local web server with one file, and with the faults that a test asks for. */
final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> ranges = new ArrayList<>();
  private final Queue<Integer> breaks = new ArrayDeque<>();
  private byte[] content;
  private boolean understandsRanges = true;
  private int refusal;

  FileServer(byte... content) throws IOException {
    this.content = content;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /** The requested ranges, "all" for the whole file. */
  synchronized List<String> ranges() {
    return List.copyOf(ranges);
  }

  synchronized void serve(byte... other) {
    content = other;
  }

  synchronized void refuseRanges() {
    understandsRanges = false;
  }

  synchronized void answer(int status) {
    refusal = status;
  }

  /** Ends the next answers after these numbers of bytes. */
  synchronized void breakOffAfter(Integer... bytes) {
    breaks.addAll(List.of(bytes));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "all" : range);
    int start = 0;
    if (range != null && understandsRanges) {
      start = Integer.parseInt(range.substring("bytes=".length(), range.indexOf('-')));
    }
    try (exchange) {
      if (refusal != 0 || start >= content.length) {
        exchange.sendResponseHeaders(refusal != 0 ? refusal : 416, -1);
        return;
      }
      if (start > 0) {
        exchange
            .getResponseHeaders()
            .set(
                "Content-Range",
                "bytes " + start + "-" + (content.length - 1) + "/" + content.length);
      }
      exchange.sendResponseHeaders(start > 0 ? 206 : 200, content.length - start);
      int count = breaks.isEmpty() ? content.length - start : breaks.remove();
      OutputStream body = exchange.getResponseBody();
      body.write(content, start, count);
      body.flush();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
