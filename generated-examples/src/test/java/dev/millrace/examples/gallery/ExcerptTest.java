package dev.millrace.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Path FILE = Path.of("Ci.java");
    private static final YamlSource YAML = YamlSource.of("""
            on: push

            jobs:
              a:
                runs-on: x

              b:
                runs-on: x
                needs: a

              c:
                runs-on: x
                needs: b
            """);

    @Test
    void isTheFirstOfTheLongestJobs() {
        assertThat(longest("var a = job(\"a\"); var b = job(\"b\"); var c = job(\"c\");"))
                .extracting(Excerpt::job)
                .containsExactly("b");
    }

    @Test
    void isOneThatTheJavaDeclares() {
        assertThat(longest("var a = job(\"a\"); list(job(\"b\"));"))
                .containsExactly(new Excerpt("a", FILE, "var a = job(\"a\");", "a:\n  runs-on: x"));
        assertThat(longest("")).isEmpty();
    }

    @Test
    void isNoneThatFitsOnNoScreen() {
        assertThat(longest("var b = job(\"b\")" + "\n".repeat(40) + ";\nvar a = job(\"a\");"))
                .extracting(Excerpt::job)
                .containsExactly("a");
    }

    private static List<Excerpt> longest(String java) {
        return Excerpt.longest(List.of("a", "b", "c"), Map.of(FILE, JavaSource.of(java)), YAML).stream()
                .toList();
    }
}
