package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import java.util.List;

/**
 * The file of a workflow ends in {@code .yml} or {@code .yaml}.
 *
 * <pre>{@code
 * uses: ./.github/workflows/build   # build.yml
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-bad-extension",
        summary = "A called workflow ends in neither .yml nor .yaml",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "languageservice:invalid-workflow-uses-format")
public final class ReusableBadExtensionRule implements JobRule {

    /** Made by the rule index. */
    public ReusableBadExtensionRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .ifPresent(reference -> reference.path().ifPresent(path -> {
                    var file = reference.text(path);
                    if (WorkflowPath.isInFolder(file) && !WorkflowPath.hasExtension(file)) {
                        findings.add(
                                this,
                                reference.at(path),
                                "\"" + Suggestion.shorten(file) + "\" ends in neither \".yml\" nor \".yaml\""
                                        + hint(file, scope));
                    }
                }));
    }

    private static String hint(String file, Scope scope) {
        var known = scope.repository().workflows();
        var bare = file.endsWith(".") ? file.substring(0, file.length() - 1) : file;
        for (var meant : List.of(bare + ".yml", bare + ".yaml")) {
            if (known.contains(meant)) {
                return "; did you mean \"" + meant + "\"?";
            }
        }
        return Suggestion.hint(file, known);
    }
}
