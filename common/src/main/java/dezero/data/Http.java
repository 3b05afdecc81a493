package dezero.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Files from a web server, over http or https. */
final class Http implements Remote {
  private static final int MILLISECONDS = 30_000;
  private static final int PARTIAL = HttpURLConnection.HTTP_PARTIAL;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  @Override
  public Answer get(URI address, long from) throws IOException {
    HttpURLConnection connection = ask(address, from);
    int status = connection.getResponseCode();
    if (status == RANGE_NOT_SATISFIABLE && from > 0) {
      connection.disconnect();
      return get(address, 0);
    }
    if (status != HttpURLConnection.HTTP_OK && status != PARTIAL) {
      connection.disconnect();
      throw new IOException("the server answered " + status);
    }
    long start = status == PARTIAL ? startOf(connection) : 0;
    long length = connection.getContentLengthLong();
    InputStream body = connection.getInputStream();
    return new Answer(body, start, length < 0 ? -1 : start + length);
  }

  private static HttpURLConnection ask(URI address, long from) throws IOException {
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(MILLISECONDS);
    connection.setReadTimeout(MILLISECONDS);
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (from > 0) {
      connection.setRequestProperty("Range", "bytes=" + from + "-");
    }
    return connection;
  }

  /** From "bytes 500-999/1000": 500. */
  private static long startOf(HttpURLConnection connection) throws IOException {
    String range = connection.getHeaderField("Content-Range");
    try {
      return Long.parseLong(range.substring("bytes ".length(), range.indexOf('-')).trim());
    } catch (RuntimeException e) {
      throw new IOException("the server sent a part of the file but not which: " + range, e);
    }
  }
}
