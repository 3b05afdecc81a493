package checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLinesTest {
  @Test
  void comments_imports_and_blank_lines_do_not_count() {
    String source =
        """
        package a;

        import java.util.List;
        import static java.lang.Math.*;

        /**
         * Of a class.
         */
        class A {
          // alone
          int x; // behind code
          int /* within */ y;

          /* several
             lines */ int z;
        }
        """;
    assertThat(CodeLines.in(source)).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String a = \"/*\";\nint b;\nString c = \"*/\";",
        "String a = \"//\";\nString b = \"\\\"/*\";\nint c; // \"/*",
        "char a = '\"';\nchar b = '\\'';\nString c = \"/*\";",
        "int a; // don't\nint b; /* \" */\nint c;",
        "int a = 1 / 2;\nint b = 1 * 2; /**/\nint c; /* // */",
        "/* // */ int a;\n/* * / */ int b;\nint c;",
      })
  void what_looks_like_a_comment_in_a_text_is_code_and_the_other_way_round(String threeLines) {
    assertThat(CodeLines.in(threeLines)).isEqualTo(3);
    assertThat(CodeLines.in("/*\n" + threeLines.replace("*/", "") + "\n*/")).isZero();
  }

  @Test
  void a_text_block_is_code() {
    String block = "\"\"\"\n/* \\\"\"\" \" \"\" // x\n\n*/\n\"\"\"";
    assertThat(CodeLines.in("String a =\n" + block + ";\nint b; // \"\"\"\nint c;")).isEqualTo(7);
  }

  @Test
  void a_long_text_block_is_no_trouble() {
    String block = "\"\"\"\n" + "say \"it\" \\n\n".repeat(20_000) + "\"\"\"";
    assertThat(CodeLines.in("String a = " + block + ";")).isEqualTo(20_002);
  }
}
