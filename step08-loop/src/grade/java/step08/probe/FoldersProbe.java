package step08.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import step08.exercise.Folders;
import step08.exercise.Folders.Folder;

/**
 * (0, n) → a chain of n folders, whose i-th from the bottom has i % 7 bytes. (1, n) → n empty
 * folders with 2 bytes each in one with 1 byte. (2, the parent of the second, its bytes, the parent
 * of the third, …) → a tree with a top of 1 byte. The answer: the bytes, and the levels.
 */
public final class FoldersProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    Folder top =
        switch ((int) given[0]) {
          case 0 -> chain((int) given[1]);
          case 1 -> wide((int) given[1]);
          default -> tree(given);
        };
    return Value.of(Folders.bytes(top), Folders.levels(top));
  }

  private static Folder chain(int folders) {
    var folder = new Folder(0, List.of());
    for (int i = 1; i < folders; i++) {
      folder = new Folder(i % 7, List.of(folder));
    }
    return folder;
  }

  private static Folder wide(int folders) {
    List<Folder> inside = new ArrayList<>();
    for (int i = 0; i < folders; i++) {
      inside.add(new Folder(2, List.of()));
    }
    return new Folder(1, inside);
  }

  private static Folder tree(double... given) {
    List<Folder> all = new ArrayList<>();
    all.add(new Folder(1, new ArrayList<>()));
    for (int i = 1; i < given.length; i += 2) {
      var folder = new Folder((long) given[i + 1], new ArrayList<>());
      all.get((int) given[i]).inside().add(folder);
      all.add(folder);
    }
    return all.get(0);
  }
}
