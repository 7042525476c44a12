package dev.millrace.templates;

import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.templates.Templates.delivery;
import static dev.millrace.templates.go.Go.go;
import static dev.millrace.templates.jvm.JavaGradle.javaGradle;
import static dev.millrace.templates.jvm.JavaMaven.javaMaven;
import static dev.millrace.templates.jvm.JavaMaven.javaMavenWrapper;
import static dev.millrace.templates.rust.Rust.rust;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.WorkflowFiles;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the template of every ecosystem; a new one needs a row in {@link #ROWS} and nothing else. */
class EveryTemplateTest {

    /** A template, the word's default as its written source has it, and the project that another kind of team would have. */
    private record Row(String name, Project usual, Project other) {

        Template template() {
            return templates().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("go", go("stable", "oldstable"), everywhere(go("1.26"))),
            new Row(
                    "java-gradle",
                    javaGradle(17, 21, 25),
                    everywhere(javaGradle(25).withoutPublication())),
            new Row("java-maven", javaMaven(17, 21, 25), everywhere(javaMavenWrapper(21, 25))),
            new Row("rust", rust("stable", "beta"), everywhere(rust("1.93").withoutPublication())));

    @TempDir
    private Path folder;

    private static Project everywhere(Project project) {
        return project.branch("trunk").systems(UBUNTU_LATEST, MACOS_LATEST, WINDOWS_LATEST);
    }

    private static List<Template> templates() {
        return ServiceLoader.load(Template.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    @Test
    void hasARowHereAndANameOfItsOwn() {
        assertThat(templates())
                .extracting(Template::name)
                .containsExactlyInAnyOrderElementsOf(
                        ROWS.stream().map(Row::name).toList())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pleasesTheStrictestValidator(Row row) throws IOException {
        assertIsClean(row.usual());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pleasesItInAnotherVariant(Row row) throws IOException {
        assertIsClean(row.other());
    }

    private void assertIsClean(Project project) throws IOException {
        var validator = Validator.of(RuleCatalog.load(), Profile.STRICT);

        for (var file : WorkflowFiles.in(folder).write(delivery(project))) {
            assertThat(file.findings()).allMatch(EveryTemplateTest::isAdvice);
            assertThat(validator.workflow(file.path().toString(), Files.readAllBytes(file.path())))
                    .allMatch(EveryTemplateTest::isAdvice);
        }
    }

    // That an action has no newer version is nothing that a template could change.
    private static boolean isAdvice(Finding finding) {
        return finding.severity() == Severity.INFO;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesASourceThatCompilesAndSaysTheSame(Row row) throws Exception {
        var template = row.template();

        assertThat(texts(compiled(template))).containsExactlyElementsOf(texts(delivery(row.usual())));
    }

    private static List<String> texts(Pipelines pipelines) {
        return pipelines.workflows().stream().map(EveryTemplateTest::text).toList();
    }

    // Without the line that names the source.
    private static String text(Workflow workflow) {
        var yaml = WorkflowFiles.render(workflow, "");
        return yaml.substring(yaml.indexOf('\n'));
    }

    private Pipelines compiled(Template template) throws Exception {
        var imports = template.imports().stream().map(each -> "import " + each + ";\n");
        var source = Files.writeString(
                folder.resolve("Ci.java"), """
                import dev.millrace.dsl.PipelineSource;
                import dev.millrace.dsl.Pipelines;
                %s
                public final class Ci implements PipelineSource {
                    public Pipelines define() {
                        %s
                    }
                }
                """.formatted(String.join("", imports.toList()), template.body()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-Xlint:all",
                        "-Werror",
                        "-d",
                        folder.toString(),
                        source.toString()))
                .isZero();
        var urls = new URL[] {folder.toUri().toURL()};
        try (var loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            return ((PipelineSource)
                            loader.loadClass("Ci").getDeclaredConstructor().newInstance())
                    .define();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isFoundByABuildFileAndSaidInALine(Row row) {
        var template = row.template();

        assertThat(template.summary()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        assertThat(template.buildFiles()).doesNotContain("").doesNotHaveDuplicates();
    }
}
