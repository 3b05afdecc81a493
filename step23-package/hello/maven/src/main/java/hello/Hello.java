package hello;

import dezero.Variable;

public final class Hello {
  public static void main(String... args) {
    var x = Variable.of(1.0);
    var y = x.add(3).pow(2);
    y.backward();

    System.out.println(y);
    System.out.println(x.grad());
  }
}
