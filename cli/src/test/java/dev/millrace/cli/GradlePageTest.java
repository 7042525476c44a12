package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page on Gradle has Gradle start, started without it. */
class GradlePageTest {

    private static final Path PAGE = Path.of("../docs/guide/gradle.md");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kotlin", "groovy"})
    void theTasksWriteAndCheck(String language) throws Exception {
        var generate = Task.of(fence(language), "millraceGenerate");
        var check = Task.of(fence(language), "millraceCheck");
        pipeline("make");

        assertThat(start(check).exitCode()).isEqualTo(1);
        assertThat(start(generate)).isEqualTo(new Desk.Outcome(0, ".github/workflows/ci.yml (written)\n", ""));
        assertThat(folder.resolve(".github/workflows/ci.yml"))
                .content()
                .contains("# Regenerate: ./gradlew millraceGenerate\n", "echo from a script");
        assertThat(start(check)).isEqualTo(new Desk.Outcome(0, ".github/workflows/ci.yml: up to date\n", ""));

        pipeline("make all");

        var stale = start(check);
        assertThat(stale.exitCode()).isEqualTo(1);
        assertThat(stale.out()).contains("jobs.build.steps[0].run: ci.yml has \"make\", Ci.java:9 says \"make all\"");
        assertThat(start(generate).out()).isEqualTo(".github/workflows/ci.yml (written)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kotlin", "groovy"})
    void whatTheSourceSetNeedsIsPublished(String language) throws IOException {
        var needed = Pattern.compile("dev\\.millrace:([a-z-]+):([^\"']+)")
                .matcher(fence(language))
                .results()
                .toList();

        assertThat(needed).extracting(match -> match.group(1)).containsExactly("templates", "cli");
        assertThat(needed).extracting(match -> match.group(2)).containsOnly(Version.text());
        assertThat(Path.of("../bom/pom.xml"))
                .content()
                .contains("<artifactId>templates</artifactId>", "<artifactId>cli</artifactId>");
    }

    /** What Gradle makes of {@code src/millrace}: a folder of classes, and one of resources. */
    private void pipeline(String command) throws IOException {
        var compiled = new Compiled(folder).with("Ci", """
                public class Ci implements PipelineSource {
                    public Pipelines define() {
                        return pipelines(workflow("ci").on(push()).jobs(
                                job("build").runsOn(UBUNTU_LATEST).steps(run("%s"), script("say.sh"))));
                    }
                }
                """.formatted(command));
        var classes = folder.resolve("build/classes/java/millrace");
        Files.createDirectories(classes);
        Files.copy(
                compiled.classes().resolve("Ci.class"),
                classes.resolve("Ci.class"),
                StandardCopyOption.REPLACE_EXISTING);
        new Desk(folder).with("build/resources/millrace/say.sh", "#!/usr/bin/env bash\necho from a script\n");
    }

    private Desk.Outcome start(Task task) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classpath = String.join(
                File.pathSeparator,
                "build/classes/java/millrace",
                "build/resources/millrace",
                System.getProperty("java.class.path"));
        var words = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classpath, task.mainClass()));
        words.addAll(task.arguments());
        var exitCode = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
        return new Desk.Outcome(
                exitCode, Files.readString(folder.resolve("out.txt")), Files.readString(folder.resolve("err.txt")));
    }

    private static String fence(String language) throws IOException {
        var page = Files.readString(PAGE);
        var start = page.indexOf("```" + language + "\n");
        return page.substring(start, page.indexOf("\n```\n", start));
    }

    /** A task of the page. */
    private record Task(String mainClass, List<String> arguments) {

        static Task of(String build, String name) {
            var match = Pattern.compile("tasks\\.register[^\n]*" + name + "[^\n]*\\{\n(.*?)\n}", Pattern.DOTALL)
                    .matcher(build);
            assertThat(match.find()).as(name).isTrue();
            var lines = match.group(1).lines().map(String::strip).toList();
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("classpath = ") && line.contains("millrace.runtimeClasspath"));
            return new Task(quoted(lines, "mainClass").get(0), quoted(lines, "args"));
        }

        private static List<String> quoted(List<String> lines, String start) {
            return lines.stream()
                    .filter(line -> line.startsWith(start))
                    .flatMap(line -> QUOTED.matcher(line).results())
                    .map(MatchResult::group)
                    .map(text -> text.substring(1, text.length() - 1))
                    .toList();
        }
    }
}
