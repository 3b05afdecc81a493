package dezero.data;

import dezero.array.NdArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text, character by character: x(i) is the id of a character, t(i) that of the next one, both
 * scalars. Ids are given in the order in which characters first appear, from 0.
 *
 * <p>Use {@link Batch#ids} and {@link Batch#labels} to get them as {@code int[]}.
 */
public final class Shakespeare implements Dataset {
  private static final DataFile FILE =
      DataFile.of(
          "shakespear.txt", // Python DeZero's name for it
          "https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/input.txt",
          Digest.sha256("86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed"));

  private final int[] ids;
  private final int[] characters;
  private final Map<Integer, Integer> idOf = new HashMap<>();

  private Shakespeare(String name, String text) {
    int[] codePoints = text.codePoints().toArray();
    if (codePoints.length < 2) {
      throw DataException.of(
          name, codePoints.length + " characters", "two or more", "Give a longer text.");
    }
    ids = new int[codePoints.length];
    int[] found = new int[codePoints.length];
    for (int i = 0; i < ids.length; i++) {
      Integer id = idOf.putIfAbsent(codePoints[i], idOf.size());
      ids[i] = id == null ? idOf.size() - 1 : id;
      found[ids[i]] = codePoints[i];
    }
    characters = Arrays.copyOf(found, idOf.size());
  }

  /**
   * Some of Shakespeare's plays: 1,115,394 characters, 65 of them distinct. Read from the cache
   * ({@link Cache}), into which the text is downloaded if it is missing.
   *
   * @throws DataException if it is not in the cache and cannot be downloaded
   */
  public static Shakespeare load() {
    return read(FILE.shortName(), DataFiles.cached().open(FILE));
  }

  /**
   * The text of a file in UTF-8.
   *
   * @throws DataException if the file cannot be read, or has fewer than two characters
   */
  public static Shakespeare load(Path file) {
    return read(file.toString(), DataFiles.open(file));
  }

  /**
   * Any text.
   *
   * @throws DataException if it has fewer than two characters
   */
  public static Shakespeare of(String text) {
    return new Shakespeare("Shakespeare.of", text);
  }

  private static Shakespeare read(String name, InputStream in) {
    try (in) {
      var bytes = ByteBuffer.wrap(in.readAllBytes());
      return new Shakespeare(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw new DataException(
          name + ": found bytes that are not UTF-8, expected text. Convert the file to UTF-8.", e);
    } catch (IOException e) {
      throw new DataException(name + ": cannot be read (" + e + ")", e);
    }
  }

  /** One less than the number of characters, since the last one has no next. */
  @Override
  public int size() {
    return ids.length - 1;
  }

  @Override
  public NdArray x(int i) {
    return NdArray.of(ids[Examples.checked(i, size())]);
  }

  @Override
  public NdArray t(int i) {
    return NdArray.of(ids[Examples.checked(i, size()) + 1]);
  }

  /** The number of distinct characters in the text. */
  public int vocabularySize() {
    return characters.length;
  }

  /**
   * The id of a character.
   *
   * @throws IllegalArgumentException if it is not in the text
   */
  public int id(int character) {
    Integer id = idOf.get(character);
    if (id == null) {
      throw new IllegalArgumentException(
          "Shakespeare: the text has no '"
              + Character.toString(character)
              + "'; its characters are "
              + new String(characters, 0, characters.length).strip());
    }
    return id;
  }

  /**
   * The characters with these ids, as text.
   *
   * @throws IndexOutOfBoundsException if an id does not exist
   */
  public String text(int... ids) {
    StringBuilder text = new StringBuilder();
    for (int id : ids) {
      if (id < 0 || id >= characters.length) {
        throw new IndexOutOfBoundsException(
            "Shakespeare: id " + id + "; ids go from 0 to " + (characters.length - 1));
      }
      text.appendCodePoint(characters[id]);
    }
    return text.toString();
  }
}
