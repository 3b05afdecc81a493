//JAVA 17+
//DEPS dezero:dezero-common:0.1.0-SNAPSHOT

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
