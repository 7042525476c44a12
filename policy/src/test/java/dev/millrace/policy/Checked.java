package dev.millrace.policy;

import static java.util.Objects.requireNonNull;

import dev.millrace.core.action.ActionReader;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A policy, and what it says of files, a line each.
 *
 * <pre>{@code
 * assertThat(Checked.by("{\"required\": [\"name\"]}").workflow("on: push")).containsExactly("1:1 the workflow lacks \"name\"");
 * }</pre>
 */
record Checked(Policy policy) {

    static final String NAME = "p.json";

    static Checked by(String schema) {
        try {
            return new Checked(Policy.read(SourceFile.of(NAME, schema)));
        } catch (PolicyException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** A policy that comes with Millrace. */
    static Checked byReady(String name) {
        return by(ready(name));
    }

    static String ready(String name) {
        try (var stream = Policy.class.getResourceAsStream("/millrace/policies/" + name)) {
            return new String(requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> findings(String yaml) {
        var document = YamlParser.parse(SourceFile.of("ci.yml", yaml), finding -> {});
        return policy.check(WorkflowReader.read(document, finding -> {}).orElseThrow());
    }

    List<String> workflow(String yaml) {
        return lines(findings(yaml));
    }

    List<String> action(String yaml) {
        var document = ActionReader.parse(SourceFile.of("action.yml", yaml), finding -> {});
        return lines(policy.check(ActionReader.read(document, finding -> {}).orElseThrow()));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().toString().replaceFirst("^[a-z]+\\.yml:", "") + " "
                        + finding.message().replace(" (policy " + NAME + ")", ""))
                .toList();
    }
}
