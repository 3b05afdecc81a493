package step41;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.ArrayList;
import java.util.List;

/** All products of two matrices, each as it is or transposed, in either order: eight of them. */
final class Candidates {
  /** One of the eight, as a text, and its value; null where the two do not fit. */
  record Candidate(String text, NdArray product) {
    Shape shape() {
      return product == null ? null : product.shape();
    }
  }

  private Candidates() {}

  static List<Candidate> of(String nameA, NdArray a, String nameB, NdArray b) {
    String[] namesA = {nameA, nameA + "ᵀ"};
    String[] namesB = {nameB, nameB + "ᵀ"};
    NdArray[] as = {a, a.transpose()};
    NdArray[] bs = {b, b.transpose()};
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        all.add(new Candidate(namesA[i] + " " + namesB[j], product(as[i], bs[j])));
        all.add(new Candidate(namesB[j] + " " + namesA[i], product(bs[j], as[i])));
      }
    }
    return all;
  }

  private static NdArray product(NdArray left, NdArray right) {
    return left.shape().dim(1) == right.shape().dim(0) ? left.matmul(right) : null;
  }
}
