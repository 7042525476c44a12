package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.RuleOption;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import dev.millrace.core.yaml.Text;

/**
 * A name that does not follow the pattern that the team has for it.
 *
 * <pre>{@code
 * rules:
 *   naming-convention: {job: '[a-z][a-z0-9-]*'}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "naming-convention",
        summary = "A name does not match the configured pattern",
        category = Category.STYLE,
        severity = Severity.OFF,
        options = {
            @RuleOption(name = "workflow-name", kind = OptionKind.PATTERN, summary = "The names of workflows"),
            @RuleOption(name = "action-name", kind = OptionKind.PATTERN, summary = "The names of actions"),
            @RuleOption(name = "job", kind = OptionKind.PATTERN, summary = "The ids of jobs"),
            @RuleOption(name = "job-name", kind = OptionKind.PATTERN, summary = "The names of jobs"),
            @RuleOption(name = "step", kind = OptionKind.PATTERN, summary = "The ids of steps"),
            @RuleOption(name = "step-name", kind = OptionKind.PATTERN, summary = "The names of steps"),
            @RuleOption(name = "input", kind = OptionKind.PATTERN, summary = "The inputs of workflows and actions"),
            @RuleOption(
                    name = "output",
                    kind = OptionKind.PATTERN,
                    summary = "The outputs of jobs, workflows and actions"),
            @RuleOption(
                    name = "secret",
                    kind = OptionKind.PATTERN,
                    summary = "The secrets that workflows are called with"),
            @RuleOption(
                    name = "variable",
                    kind = OptionKind.PATTERN,
                    summary = "The variables in \"env\" of workflows, jobs and steps")
        })
public final class NamingConventionRule implements WorkflowRule, JobRule, StepRule, ActionRule {

    /** Made by the rule index. */
    public NamingConventionRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var names = new Names(scope, findings);
        workflow.name().ifPresent(name -> names.check("workflow-name", name));
        names.checkAll("variable", workflow.env());
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            names.checkAll("input", trigger.inputs());
        }
        for (var trigger : workflow.on().all(WorkflowCallTrigger.class)) {
            names.checkAll("input", trigger.inputs());
            names.checkAll("output", trigger.outputs());
            names.checkAll("secret", trigger.secrets());
        }
    }

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        var names = new Names(scope, findings);
        action.name().ifPresent(name -> names.check("action-name", name));
        names.checkAll("input", action.inputs());
        names.checkAll("output", action.outputs());
    }

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        var names = new Names(scope, findings);
        names.check("job", job.id());
        job.name().ifPresent(name -> names.check("job-name", name));
        if (job instanceof StepsJob steps) {
            names.checkAll("output", steps.outputs());
            names.checkAll("variable", steps.env());
        }
    }

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        var names = new Names(scope, findings);
        step.id().ifPresent(id -> names.check("step", id));
        step.name().ifPresent(name -> names.check("step-name", name));
        names.checkAll("variable", step.env());
    }

    private final class Names {

        private final Scope scope;
        private final Findings findings;

        Names(Scope scope, Findings findings) {
            this.scope = scope;
            this.findings = findings;
        }

        void checkAll(String option, Entries<?> entries) {
            entries.forEach(entry -> check(option, entry.key()));
        }

        void check(String option, Text name) {
            scope.options(NamingConventionRule.this)
                    .pattern(option)
                    .filter(pattern -> name.isLiteral()
                            && !name.isEmpty()
                            && !pattern.matcher(name.raw()).matches())
                    .ifPresent(pattern -> findings.add(
                            NamingConventionRule.this,
                            name,
                            option.replace('-', ' ') + " \"" + Suggestion.shorten(name.raw())
                                    + "\" does not match the pattern \"" + Suggestion.shorten(pattern.pattern())
                                    + "\" that the configuration has for it"));
        }
    }
}
