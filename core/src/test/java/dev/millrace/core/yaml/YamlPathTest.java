package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlPathTest {

    private static final String YAML = """
            on: push
            jobs:
              build: &job
                runs-on: [linux, &big large]
                steps:
                  - run: make
                  - uses: docker://alpine
                    with: {entrypoint: *big}
              test: *job
              1.x: {name: last}
            """;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "push,on",
                "on,on",
                "jobs,jobs",
                "build,jobs.build",
                "linux,jobs.build.runs-on[0]",
                "large,jobs.build.runs-on[1]",
                "make,jobs.build.steps[0].run",
                "steps,jobs.build.steps",
                "docker,jobs.build.steps[1].uses",
                "with,jobs.build.steps[1].with",
                "entrypoint,jobs.build.steps[1].with.entrypoint",
                "test,jobs.test",
                "last,jobs.1.x.name",
            })
    void namesTheKeysDownToAPlace(String word, String path) {
        var document = YamlParser.parse(SourceFile.of("ci.yml", YAML), finding -> {});
        var start = YAML.indexOf(word);
        var place = YamlOrigin.of(document.comments(), Form.PLAIN, start, start + word.length());
        assertThat(YamlPath.in(document.root().orElseThrow()).of(place)).isEqualTo(path);
    }

    @Test
    void ofTwoUsesOfAnAnchorTheFirstIsNamed() {
        var root = (YamlMapping) YamlParser.parse(SourceFile.of("ci.yml", YAML), finding -> {})
                .root()
                .orElseThrow();
        var job = ((YamlMapping) root.get("jobs").orElseThrow()).get("test").orElseThrow();
        assertThat(YamlPath.in(root).of(job.origin())).isEqualTo("jobs.build");
    }

    @Test
    void whatWasMadeInJavaIsFoundByIdentity() {
        var origin = JavaOrigin.of(new CallSite("Ci", "Ci.java", 7));
        var other = JavaOrigin.of(new CallSite("Ci", "Ci.java", 7));
        var root = YamlMapping.of(YamlEntry.of("on", Text.of("push")), YamlEntry.of("name", Text.of("CI", origin)));
        assertThat(YamlPath.in(root).of(origin)).isEqualTo("name");
        assertThat(YamlPath.in(root).of(other)).isEmpty();
        assertThat(YamlPath.in(root).of(Origin.UNKNOWN)).isEmpty();
    }
}
