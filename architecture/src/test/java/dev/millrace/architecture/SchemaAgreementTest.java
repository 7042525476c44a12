package dev.millrace.architecture;

import static dev.millrace.templates.Templates.delivery;
import static dev.millrace.templates.container.ContainerImage.containerImage;
import static dev.millrace.templates.jvm.JavaMaven.javaMaven;
import static dev.millrace.templates.node.NodeNpm.nodeNpm;
import static dev.millrace.templates.node.NodePnpm.nodePnpm;
import static dev.millrace.templates.python.PythonPip.pythonPip;
import static dev.millrace.templates.python.PythonUv.pythonUv;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.millrace.annotations.Category;
import dev.millrace.codegen.schema.GithubSchema;
import dev.millrace.core.corpus.Corpus;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.fixture.Fixture;
import dev.millrace.core.fixture.GrammarDocuments;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlEmitter;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.examples.Example;
import dev.millrace.examples.Examples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our schemas reject what the reader and the rules of structure reject, and nothing else. Whoever differs is wrong, or is named here. */
final class SchemaAgreementTest {

    /** Where the schema and the rules differ, and why that stays so. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "expr-not-allowed-here/good-action/action.yml",
            "GitHub computes an expression over constants anywhere; an editor had better say that ${{ }} is idle there",
            "expr-not-allowed-here/good.yml",
            "the same",
            "expr-unclosed/bad.yml",
            "the rule is one of expressions, and the schema sees no expression in it",
            "metadata-bad-using/bad-node20/action.yml",
            "runners ignore the case of \"using\"; an editor had better offer one",
            "metadata-bad-using/good-case/action.yml",
            "the same",
            "shell-unknown/good-known.yml",
            "the same of \"shell\"");

    @TempDir
    private Path folder;

    @Test
    void isThatOfAllFixturesButThoseThatAreNamedHere() throws IOException {
        var differing = new TreeMap<String, SchemaVerdicts.Verdicts>();
        for (var module : List.of("core", "rules")) {
            for (var fixture : Fixture.in(Path.of("..", module, "src/test/resources/fixtures"))) {
                if (isWorkflowOrAction(fixture.file())) {
                    SchemaVerdicts.of(kind(fixture.file()), Files.readAllBytes(fixture.file()))
                            .filter(verdicts -> !verdicts.agree())
                            .ifPresent(verdicts -> differing.put(fixture.toString(), verdicts));
                }
            }
        }

        assertThat(differing).containsOnlyKeys(DIFFERENT.keySet());
    }

    @Test
    void comparesRulesThatThereAre() {
        var byId = RuleCatalog.load().all().stream().collect(toMap(RuleMetadata::id, RuleMetadata::category));

        assertThat(byId).containsKeys(SchemaVerdicts.named().toArray(String[]::new));
        assertThat(SchemaVerdicts.BEYOND)
                .allSatisfy(id -> assertThat(byId.get(id)).isEqualTo(Category.STRUCTURE));
        assertThat(SchemaVerdicts.STRUCTURAL)
                .allSatisfy(id -> assertThat(byId.get(id)).isNotEqualTo(Category.STRUCTURE));
    }

    @Test
    void isThatOfEveryKeyWithEachKindOfValue() {
        var differing = new ArrayList<String>();
        for (var sample : GrammarDocuments.samples(key -> key.name().equals("id") ? texts(key) : values(key))) {
            var kind = sample.isAction() ? GithubSchema.ACTION : GithubSchema.WORKFLOW;
            var yaml = YamlEmitter.emit(sample.document());
            SchemaVerdicts.of(kind, yaml.getBytes(StandardCharsets.UTF_8))
                    .filter(verdicts -> !verdicts.agree())
                    .ifPresent(verdicts -> differing.add(sample + "\n" + yaml + verdicts));
        }

        assertThat(differing).isEmpty();
    }

    // GitHub takes the id true for a text; who means that, writes quotes.
    private static List<YamlNode> texts(GrammarKey key) {
        return values(key).stream()
                .filter(value -> !(value instanceof Text text) || text.kind() != ScalarKind.BOOLEAN)
                .toList();
    }

    private static List<YamlNode> values(GrammarKey key) {
        var word = key.allowed().isEmpty()
                ? Text.of("word")
                : Text.of(key.allowed().get(0));
        return List.of(
                Text.ofNull(),
                Text.of(ScalarKind.NULL, "null", Origin.UNKNOWN),
                Text.of(""),
                word,
                Text.of("two words"),
                Text.of("__x"),
                Text.of(0),
                Text.of(-1),
                Text.of(7),
                Text.of(true),
                Text.of(false),
                Text.of("${{ github.ref }}"),
                Text.of("a ${{ github.ref }}"),
                list(),
                list(word),
                list(Text.ofNull()),
                list(list(word)),
                list(YamlMapping.of(YamlEntry.of("a", word))),
                YamlMapping.of(),
                YamlMapping.of(YamlEntry.of("contents", Text.of("read"))),
                YamlMapping.of(YamlEntry.of("a", Text.ofNull())),
                YamlMapping.of(YamlEntry.of("a", list(word))),
                YamlMapping.of(YamlEntry.of("a", YamlMapping.of(YamlEntry.of("b", word)))));
    }

    private static YamlSequence list(YamlNode... items) {
        return new YamlSequence(List.of(items), Origin.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("written")
    void acceptsWhatIsWrittenOfJava(Pipelines pipelines) throws IOException {
        for (var file : WorkflowFiles.in(folder).write(pipelines)) {
            assertThat(SchemaVerdicts.errors(GithubSchema.WORKFLOW, Files.readString(file.path())))
                    .isEmpty();
        }
    }

    static Stream<Pipelines> written() {
        return Stream.concat(
                Examples.all().stream().map(Example::pipelines),
                Stream.of(
                        delivery(javaMaven(17, 21)),
                        delivery(nodeNpm(22, 24)),
                        delivery(nodePnpm(22, 24)),
                        delivery(pythonPip("3.13", "3.14")),
                        delivery(pythonUv("3.13", "3.14")),
                        delivery(containerImage("linux/amd64", "linux/arm64"))));
    }

    @Test
    void isThatOfFilesOfOthers() throws IOException {
        assumeThat(Corpus.folder()).isPresent();
        var differing = new TreeMap<String, SchemaVerdicts.Verdicts>();
        for (var file : Stream.concat(Corpus.workflows().stream(), Corpus.actions().stream())
                .toList()) {
            SchemaVerdicts.of(kind(file), Files.readAllBytes(file))
                    .filter(verdicts -> !verdicts.agree())
                    .ifPresent(verdicts -> differing.put(file.toString(), verdicts));
        }

        assertThat(differing).isEmpty();
    }

    private static GithubSchema kind(Path file) {
        return file.getFileName().toString().startsWith("action.") ? GithubSchema.ACTION : GithubSchema.WORKFLOW;
    }

    // In a whole repository GitHub reads nothing else; a recipe makes files that are too large to keep.
    private static boolean isWorkflowOrAction(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.endsWith(".yml")
                && (kind(file) == GithubSchema.ACTION
                        || !path.contains("/.github/")
                        || path.contains("/.github/workflows/"));
    }
}
