package dev.millrace.policy;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * What an organisation wants of its workflows, as a JSON Schema. It may be shared by threads.
 *
 * <p>A policy sees each key in one form, however it is written: {@code on} is a mapping, {@code needs} a list, {@code runs-on} a mapping with
 * {@code labels}. {@code docs/policies.md} lists these forms.
 *
 * <pre>{@code
 * Policy.read(Path.of(".github/policies/timeouts.schema.json")).check(workflow)
 * }</pre>
 */
@PublicApi
public final class Policy {

    private final String name;
    private final Compiled schema;
    private final OwnWords words;
    private final List<String> appliesTo;

    private Policy(String name, Compiled schema, Place text) {
        this.name = name;
        this.schema = schema;
        this.words = OwnWords.of(text);
        this.appliesTo = Keyword.appliesTo(text.json());
    }

    /**
     * Reads a policy; nothing that it refers to is fetched.
     *
     * <pre>{@code
     * Policy.read(SourceFile.of("timeouts.schema.json", text))
     * }</pre>
     *
     * @param file the policy, as JSON or YAML; its name is that in findings
     * @throws PolicyException when it is no JSON Schema, or one that needs more than itself
     */
    public static Policy read(SourceFile file) throws PolicyException {
        var text = PolicyText.read(file);
        return new Policy(file.name(), Compiled.of(text, file.name()), text);
    }

    /**
     * Reads a policy from a file; its path is its name in findings.
     *
     * <pre>{@code
     * Policy.read(Path.of(".github/policies/timeouts.schema.json"))
     * }</pre>
     *
     * @throws PolicyException when the file cannot be read, or is none of the size and form of a policy
     */
    public static Policy read(Path file) throws PolicyException {
        return read(file, file.toString().replace('\\', '/'));
    }

    /**
     * Reads a policy from a file.
     *
     * <pre>{@code
     * Policy.read(root.resolve("timeouts.schema.json"), "timeouts.schema.json")
     * }</pre>
     *
     * @param name what findings call it
     * @throws PolicyException when the file cannot be read, or is none of the size and form of a policy
     */
    public static Policy read(Path file, String name) throws PolicyException {
        var most = Limits.workflowFileBytes();
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                var size = Math.max(bytes.length, Files.size(file));
                throw PolicyException.of(name, "it has " + size + " bytes, and a policy at most " + most);
            }
            return read(SourceFile.decode(name, bytes));
        } catch (IOException e) {
            throw PolicyException.of(name, "the file cannot be read");
        }
    }

    /** The name of its file. */
    public String name() {
        return name;
    }

    /**
     * What a workflow violates, each at the value, or at the key of the mapping that lacks something, in {@link Finding#ORDER}. Paths in the
     * workflow, ignore comments and the configuration are for a {@link dev.millrace.core.rule.Validator} with a {@link PolicyRule}.
     *
     * <pre>{@code
     * policy.check(workflow) // ci.yml:5:3 "build" lacks "timeout-minutes" (policy timeouts.schema.json)
     * }</pre>
     */
    public List<Finding> check(Workflow workflow) {
        if (!appliesTo.contains(Keyword.WORKFLOWS)) {
            return List.of();
        }
        return check(Normal.workflow(WorkflowWriter.toYaml(workflow)), Lost.in(workflow), "the workflow");
    }

    /**
     * What an action violates; nothing unless the policy applies to actions.
     *
     * <pre>{@code
     * policy.check(action) // action.yml:1:1 the action lacks "author" (policy authors.schema.json)
     * }</pre>
     */
    public List<Finding> check(Action action) {
        if (!appliesTo.contains(Keyword.ACTIONS)) {
            return List.of();
        }
        return check(Normal.action(ActionWriter.toYaml(action)), Lost.in(action), "the action");
    }

    private List<Finding> check(Place tree, Lost lost, String noun) {
        try {
            var errors = schema.check(tree.json());
            if (errors.isEmpty()) {
                return List.of();
            }
            // An anchor's value is wrong at each of its uses, and stands at one place.
            var seen = new HashSet<List<Object>>();
            return new Violations(tree, words, error -> lost.explains(error, tree), noun)
                    .of(errors).stream()
                            .filter(each -> each.origin().span().isEmpty()
                                    || seen.add(List.of(each.origin().span().get(), each.message())))
                            .map(this::finding)
                            .sorted(Finding.ORDER)
                            .toList();
        } catch (Compiled.Unfinished e) {
            return List.of(Finding.of(
                    PolicyCheck.VIOLATION,
                    tree.atFirstLine(),
                    "the policy " + name + " cannot be checked to its end here: " + e.why()));
        }
    }

    private Finding finding(Violations.Violation violation) {
        return Finding.of(PolicyCheck.VIOLATION, violation.origin(), violation.message() + " (policy " + name + ")")
                .withSeverity(violation.severity());
    }

    /** The name of its file. */
    @Override
    public String toString() {
        return name;
    }
}
