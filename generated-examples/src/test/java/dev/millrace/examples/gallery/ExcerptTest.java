package dev.millrace.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.dsl.plan.JobPlan;
import dev.millrace.examples.view.JobView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Test
    void isDeclaredAtALineThatMadeTheJob() {
        var elsewhere = JavaOrigin.of(new CallSite("Other", "Other.java", 1));

        assertThat(Excerpt.longest(
                        List.of(job("a", elsewhere)), Map.of(FILE, JavaSource.of("var a = job(\"a\");")), YAML))
                .isEmpty();
    }

    private static List<Excerpt> longest(String java) {
        var jobs = Stream.of("a", "b", "c")
                .map(id -> job(id, JavaOrigin.of(new CallSite("Ci", "Ci.java", lineOf(id, java)))))
                .toList();
        return Excerpt.longest(jobs, Map.of(FILE, JavaSource.of(java)), YAML).stream()
                .toList();
    }

    private static int lineOf(String id, String java) {
        return (int)
                java.substring(0, Math.max(0, java.indexOf("\"" + id))).lines().count();
    }

    private static JobView job(String id, JavaOrigin origin) {
        return new JobView(
                StepsJob.builder(Text.of(id)).origin(origin).build(),
                new JobPlan(id, Optional.empty(), Gate.BLOCKING, Optional.empty(), Optional.empty(), false),
                List.of(),
                List.of());
    }
}
