package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init --layout file} writes, by every way that there is to run it. */
class OneFileTest {

    private static final String SOURCE = ".github/millrace/Delivery.java";
    private static final String CLASSPATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        new Desk(folder).with("pom.xml", "<project/>").run("init", "--template", "java-maven");
    }

    @Test
    void javaRunsItFromWhereverItIsStarted() throws Exception {
        var desk = new Desk(folder);

        assertThat(java("", SOURCE, "--check")).isEqualTo(new Desk.Outcome(0, """
                        .github/workflows/pull-request.yml: up to date
                        .github/workflows/main.yml: up to date
                        .github/workflows/release.yml: up to date
                        """, ""));
        desk.with("shop/src/x", "")
                .with(
                        ".github/workflows/main.yml",
                        read(".github/workflows/main.yml").replace("name: Main", "name: Mine"));

        assertThat(java("shop/src", "../../" + SOURCE, "--check").exitCode()).isEqualTo(1);
        assertThat(java(".github/millrace", "Delivery.java").out())
                .contains("../workflows/pull-request.yml (up to date)\n", "../workflows/main.yml (written)\n");
        assertThat(folder.resolve("shop/src/.github")).doesNotExist();
    }

    @Test
    void theCommandLineIsNotNeededToCompileIt() throws IOException {
        var lines = compile(withoutCommandLine(), "-proc:none", "-Xlint:all", "-Werror");

        assertThat(lines).isEmpty();
        assertThat(CLASSPATH).isNotEqualTo(withoutCommandLine());
    }

    @Test
    void itsFirstLineHandsItToJBang() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")));
        var desk = new Desk(folder).with("bin/jbang", "#!/bin/sh\necho \"$@\"\nexit 7\n");
        assertThat(folder.resolve("bin/jbang").toFile().setExecutable(true)).isTrue();
        var shell = new ProcessBuilder("sh", SOURCE, "--check", "a b");
        shell.environment()
                .merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + File.pathSeparator + old);

        assertThat(run(shell.directory(desk.folder().toFile())))
                .isEqualTo(new Desk.Outcome(7, SOURCE + " --check a b\n", ""));
    }

    @Test
    void whatJBangFetchesIsPublished() throws IOException {
        var needed = read(SOURCE)
                .lines()
                .filter(line -> line.startsWith("//DEPS "))
                .map(line -> line.substring("//DEPS ".length()))
                .toList();

        assertThat(needed).containsExactly("dev.millrace:cli:" + Version.text());
        assertThat(Path.of("../pom.xml")).content().contains("<version>" + Version.text() + "</version>");
        assertThat(Path.of("../bom/pom.xml")).content().contains("<artifactId>cli</artifactId>");
        assertThat(Path.of("pom.xml")).content().doesNotContain("maven.deploy.skip");
    }

    private List<String> compile(String classpath, String... options) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var words = new ArrayList<>(List.of("-d", folder.toString(), "-classpath", classpath));
            words.addAll(List.of(options));
            var isFine = compiler.getTask(
                            errors, files, null, words, null, files.getJavaFileObjects(folder.resolve(SOURCE)))
                    .call();
            assertThat(isFine).as(errors.toString()).isTrue();
        }
        return errors.toString().lines().toList();
    }

    private static String withoutCommandLine() {
        return Arrays.stream(CLASSPATH.split(File.pathSeparator))
                .filter(entry -> !Files.exists(Path.of(entry, "dev/millrace/cli/Main.class")))
                .filter(entry -> !entry.contains("picocli"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Desk.Outcome java(String subfolder, String... args) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", CLASSPATH));
        words.addAll(List.of(args));
        return run(new ProcessBuilder(words).directory(folder.resolve(subfolder).toFile()));
    }

    private Desk.Outcome run(ProcessBuilder builder) throws Exception {
        var out = folder.resolve("out.txt").toFile();
        var err = folder.resolve("err.txt").toFile();
        var exitCode = builder.redirectOutput(out).redirectError(err).start().waitFor();
        return new Desk.Outcome(exitCode, read("out.txt"), read("err.txt"));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
