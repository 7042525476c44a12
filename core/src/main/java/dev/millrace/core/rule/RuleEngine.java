package dev.millrace.core.rule;

import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.context.Repository;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.script.ScriptChecker;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Runs rules over syntax trees, each tree in one walk. An engine has no state and may be shared by threads. */
final class RuleEngine {

    private final IdentityHashMap<Rule, RuleMetadata> metadata = new IdentityHashMap<>();
    private final Heights heights;

    private final Settings settings;

    private RuleEngine(RuleCatalog catalog, Settings settings) {
        this.settings = settings;
        var rules = new ArrayList<Rule>();
        for (var definition : catalog.rules()) {
            if (settings.severityOf(definition.metadata()) != Severity.OFF) {
                metadata.put(definition.rule(), definition.metadata());
                rules.add(definition.rule());
            }
        }
        heights = Heights.of(rules);
    }

    /** An engine for the rules of a catalogue that are on under settings. */
    static RuleEngine of(RuleCatalog catalog, Settings settings) {
        return new RuleEngine(catalog, settings);
    }

    /** What is wanted. */
    Settings settings() {
        return settings;
    }

    /**
     * Checks a workflow.
     *
     * @param repository the repository that it stands in
     * @param file the path of the file in it, where that is known
     * @param scripts another program that checks scripts
     * @param findings takes the findings, with the severities of the rules themselves and without paths
     */
    void check(
            Workflow workflow,
            Repository repository,
            Optional<String> file,
            ScriptChecker scripts,
            Consumer<Finding> findings) {
        var out = new Findings(metadata, once(findings));
        var scope = Scope.of(workflow, new Site(repository, file, scripts, settings, metadata));
        heights.workflow().forEach(rule -> rule.check(workflow, scope, out));
        new Walk(heights, out).mapping(WorkflowWriter.toYaml(workflow), Grammar.node("workflow"), scope);
    }

    /**
     * Checks an action.
     *
     * @param repository the repository that it stands in
     * @param file the path of the file in it, where that is known
     * @param scripts another program that checks scripts
     * @param findings takes the findings, with the severities of the rules themselves and without paths
     */
    void check(
            Action action,
            Repository repository,
            Optional<String> file,
            ScriptChecker scripts,
            Consumer<Finding> findings) {
        var out = new Findings(metadata, once(findings));
        var scope = Scope.of(action, new Site(repository, file, scripts, settings, metadata));
        heights.action().forEach(rule -> rule.check(action, scope, out));
        new Walk(heights, out).mapping(ActionWriter.toYaml(action), Grammar.node("action"), scope);
    }

    // What an alias repeats is reported once.
    private static Consumer<Finding> once(Consumer<Finding> findings) {
        Set<Object> seen = new HashSet<>();
        return finding -> {
            var span = finding.origin().span();
            if (span.isEmpty() || seen.add(List.of(finding.rule().id(), span.get(), finding.message()))) {
                findings.accept(finding);
            }
        };
    }

    /** The rules by the height that they look at. */
    record Heights(
            List<WorkflowRule> workflow,
            List<JobRule> job,
            List<StepRule> step,
            List<TextRule> text,
            List<ExpressionRule> expression,
            List<SectionRule> section,
            List<ActionRule> action) {

        static Heights of(List<Rule> rules) {
            return new Heights(
                    only(WorkflowRule.class, rules),
                    only(JobRule.class, rules),
                    only(StepRule.class, rules),
                    only(TextRule.class, rules),
                    only(ExpressionRule.class, rules),
                    only(SectionRule.class, rules),
                    only(ActionRule.class, rules));
        }

        private static <T extends Rule> List<T> only(Class<T> height, List<Rule> rules) {
            return rules.stream().filter(height::isInstance).map(height::cast).toList();
        }
    }
}
