package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.RuleOption;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A team may want an action in each workflow.
 *
 * <pre>{@code
 * # .github/millrace.yml
 * rules:
 *   required-action: {severity: error, actions: [step-security/harden-runner]}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "required-action",
        summary = "A workflow does not use an action that the configuration requires",
        category = Category.ACTION,
        severity = Severity.OFF,
        options =
                @RuleOption(
                        name = "actions",
                        kind = OptionKind.TEXTS,
                        summary = "The actions that each workflow has to use, with or without a ref"))
public final class RequiredActionRule implements WorkflowRule {

    /** Made by the rule index. */
    public RequiredActionRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var required = scope.options(this).texts("actions");
        if (!required.isEmpty()) {
            used(workflow).ifPresent(used -> required.forEach(each -> check(each, used, workflow, findings)));
        }
    }

    private void check(String required, List<Text> used, Workflow workflow, Findings findings) {
        var at = required.indexOf('@');
        var name = at < 0 ? required : required.substring(0, at);
        var sameName =
                used.stream().filter(uses -> name(uses).equalsIgnoreCase(name)).toList();
        var ref = at < 0 ? "" : required.substring(at + 1);
        if (sameName.isEmpty()) {
            findings.add(
                    this,
                    workflow,
                    "this workflow does not use " + Names.quoted(required) + ", which the configuration requires");
        } else if (sameName.stream().noneMatch(uses -> isAt(uses, ref))) {
            findings.add(
                    this,
                    sameName.get(0),
                    "the configuration requires " + Names.quoted(required) + ", and not "
                            + Names.quoted(sameName.get(0).raw()));
        }
    }

    private static String name(Text uses) {
        var at = uses.raw().indexOf('@');
        return at < 0 ? uses.raw() : uses.raw().substring(0, at);
    }

    // A pin may tell its version beside it.
    private static boolean isAt(Text uses, String ref) {
        return ref.isEmpty()
                || uses.raw().endsWith("@" + ref)
                || uses.origin()
                        .comments()
                        .beside()
                        .filter(comment ->
                                List.of(comment.split("[\\s@=]+", -1)).contains(ref))
                        .isPresent();
    }

    /** What the steps use; empty where not all is known, for a called workflow may use more. */
    private static Optional<List<Text>> used(Workflow workflow) {
        var used = new ArrayList<Text>();
        for (var job : workflow.jobs()) {
            if (!(job instanceof StepsJob steps) || !add(steps.steps(), used)) {
                return Optional.empty();
            }
        }
        return workflow.jobs().isEmpty() || !workflow.jobs().unreadable().isEmpty()
                ? Optional.empty()
                : Optional.of(used);
    }

    private static boolean add(Items<Step> steps, List<Text> used) {
        var isKnown = steps.expression().isEmpty() && steps.unreadable().isEmpty();
        for (var step : steps) {
            if (step instanceof UsesStep uses) {
                used.add(uses.uses());
            } else if (step instanceof ParallelStep parallel) {
                isKnown &= add(parallel.steps(), used);
            }
        }
        return isKnown;
    }
}
