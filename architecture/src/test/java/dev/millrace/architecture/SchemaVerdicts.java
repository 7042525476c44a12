package dev.millrace.architecture;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.codegen.schema.GithubSchema;
import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What reader and rules say of the structure of a file, and what our schema says of it. */
final class SchemaVerdicts {

    // Of these the schema tells nothing: they lie in the text, before there is data, or in several places of it.
    static final Set<String> BEYOND = Set.of(
            "duplicate-job-id",
            "duplicate-step-id",
            "matrix-too-large",
            "needs-cycle",
            "needs-duplicate",
            "needs-unknown-job",
            "no-root-job",
            "wait-not-background",
            "wait-self",
            "wait-unknown-step");

    // Beside all rules of the category structure.
    static final Set<String> STRUCTURAL = Set.of(
            "composite-missing-shell",
            "composite-unsupported-key",
            "dispatch-choice-without-options",
            "dispatch-options-without-choice",
            "dispatch-too-many-inputs",
            "event-filter-conflict",
            "event-unknown",
            "event-unknown-activity",
            "expr-not-allowed-here",
            "expr-single-expression-required",
            "metadata-bad-using",
            "metadata-if-markers",
            "metadata-missing-runs",
            "metadata-missing-using",
            "metadata-post-if-without-post",
            "metadata-pre-if-without-pre",
            "metadata-runs-key-mismatch",
            "metadata-runs-missing-key",
            "missing-block-scalar-marker",
            "permission-bad-level",
            "permission-bad-shorthand",
            "permission-unknown-scope",
            "shell-unknown");

    // GitHub or its runner passes over these, but its grammar does not, and so its own editor.
    private static final Set<String> WARNINGS = Set.of(
            "defaults-without-run",
            "event-filter-unsupported",
            "event-types-unsupported",
            "metadata-bad-color",
            "metadata-bad-icon",
            "metadata-missing-description",
            "metadata-missing-name",
            "metadata-unexpected-key",
            "workflows-filter-misplaced");

    private static final Validator VALIDATOR = Validator.of(
            RuleCatalog.load(), Configuration.of(Settings.of(Profile.PEDANTIC)).asOf(LocalDate.of(2026, 11, 21)));

    private static final Map<GithubSchema, Schema> SCHEMAS = schemas();

    private SchemaVerdicts() {}

    private static Map<GithubSchema, Schema> schemas() {
        var schemas = new EnumMap<GithubSchema, Schema>(GithubSchema.class);
        var registry = SchemaRegistry.withDialect(Dialects.getDraft202012());
        for (var schema : GithubSchema.values()) {
            schemas.put(schema, registry.getSchema(schema.text(), InputFormat.JSON));
        }
        return schemas;
    }

    /** All rules and checks that are named here. */
    static Set<String> named() {
        var all = new TreeSet<>(BEYOND);
        all.addAll(STRUCTURAL);
        all.addAll(WARNINGS);
        return all;
    }

    /**
     * What both say.
     *
     * @param findings what the reader and rules have against the structure
     * @param errors what the schema has against it
     */
    record Verdicts(List<String> findings, List<String> errors) {

        boolean agree() {
            return findings.isEmpty() == errors.isEmpty();
        }
    }

    /** What both say of a file; empty for one that is no YAML, or whose names GitHub mixes up. */
    static Optional<Verdicts> of(GithubSchema kind, byte[] bytes) {
        var findings = kind == GithubSchema.ACTION
                ? VALIDATOR.action("action.yml", bytes)
                : VALIDATOR.workflow("ci.yml", bytes);
        if (findings.stream().anyMatch(SchemaVerdicts::isUnreadable)) {
            return Optional.empty();
        }
        var structural = findings.stream()
                .filter(SchemaVerdicts::isStructural)
                .map(finding ->
                        finding.location().line() + ": " + finding.rule().id() + ": " + finding.message())
                .toList();
        return root(bytes).map(root -> new Verdicts(structural, errors(kind, root)));
    }

    /** What the schema has against a file. */
    static List<String> errors(GithubSchema kind, String yaml) {
        return errors(kind, root(yaml.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    private static List<String> errors(GithubSchema kind, YamlNode root) {
        return Objects.requireNonNull(SCHEMAS.get(kind)).validate(JsonText.of(root), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Optional<YamlNode> root(byte[] bytes) {
        return YamlParser.parse(SourceFile.decode("file.yml", bytes), finding -> {})
                .root();
    }

    private static boolean isUnreadable(Finding finding) {
        var id = finding.rule().id();
        return finding.severity() == Severity.ERROR
                && (id.startsWith("yaml-")
                        || id.startsWith("metadata-duplicate")
                        || id.equals("metadata-parse-error")
                        || id.equals("file-too-large"));
    }

    private static boolean isStructural(Finding finding) {
        var id = finding.rule().id();
        return switch (finding.severity()) {
            case ERROR ->
                STRUCTURAL.contains(id) || WARNINGS.contains(id) || (isOfCategory(finding) && !BEYOND.contains(id));
            case WARNING -> WARNINGS.contains(id);
            default -> false;
        };
    }

    private static boolean isOfCategory(Finding finding) {
        return finding.rule().category() == Category.STRUCTURE;
    }
}
