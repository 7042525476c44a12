package dev.millrace.core.rule;

import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.expression.type.TypeChecker;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.rule.RuleEngine.Heights;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.List;

/**
 * The walk over a tree as YAML, guided by the grammar: it knows of every list, mapping and text which key it stands at, and of every
 * job and step which one it is.
 */
final class Walk {

    // Arrays: the walk spends its time in these loops.
    private final JobRule[] jobRules;
    private final StepRule[] stepRules;
    private final TextRule[] textRules;
    private final ExpressionRule[] expressionRules;
    private final SectionRule[] sectionRules;
    private final Findings findings;

    Walk(Heights rules, Findings findings) {
        this.jobRules = rules.job().toArray(JobRule[]::new);
        this.stepRules = rules.step().toArray(StepRule[]::new);
        this.textRules = rules.text().toArray(TextRule[]::new);
        this.expressionRules = rules.expression().toArray(ExpressionRule[]::new);
        this.sectionRules = rules.section().toArray(SectionRule[]::new);
        this.findings = findings;
    }

    void mapping(YamlMapping mapping, GrammarNode node, Scope scope) {
        for (var entry : mapping.entries()) {
            node.find(entry.key().raw()).ifPresent(key -> value(entry.value(), key, scope));
        }
    }

    private void value(YamlNode value, GrammarKey key, Scope scope) {
        var here = scope.with(key);
        if (value instanceof Text text) {
            text(text, key, here);
            return;
        }
        for (var rule : sectionRules) {
            rule.check(value, here, findings);
        }
        if (key.kind().any()) {
            parts(value, key, scope);
        } else if (value instanceof YamlSequence sequence) {
            key.kind().items().ifPresent(kind -> items(sequence, key.inside(kind), scope));
        } else if (value instanceof YamlMapping mapping) {
            var values = key.kind().values();
            if (values.isPresent()) {
                values(mapping, key.inside(values.get()), scope);
            } else if (!key.kind().nodes().isEmpty()) {
                mapping(mapping, nodeFor(mapping, key.kind().nodes()), scope);
            }
        }
    }

    private void text(Text text, GrammarKey key, Scope here) {
        for (var rule : textRules) {
            rule.check(text, here, findings);
        }
        var condition = key.isCondition();
        if (expressionRules.length > 0 && key.takesExpression() && (condition || !text.isLiteral())) {
            var template = condition ? text.condition() : text.template();
            var places = text.places();
            var offered = Availability.of(key.availability());
            for (var tree : template.expressions()) {
                var typing = condition
                        ? TypeChecker.checkCondition(tree, offered, here.contexts())
                        : TypeChecker.check(tree, offered, here.contexts());
                var expression = new CheckedExpression(text, places, typing, condition);
                for (var rule : expressionRules) {
                    rule.check(expression, here, findings);
                }
            }
        }
    }

    // Of a value that the grammar leaves open, each part stands at the same key.
    private void parts(YamlNode value, GrammarKey key, Scope scope) {
        if (value instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> value(item, key, scope));
        } else if (value instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                name(entry.key(), key, scope);
                value(entry.value(), key, scope);
            }
        }
    }

    // GitHub evaluates the names of variables and inputs, too.
    private void name(Text name, GrammarKey key, Scope scope) {
        if (!name.isLiteral()) {
            text(name, key, scope.withName(key));
        }
    }

    private void items(YamlSequence sequence, GrammarKey key, Scope scope) {
        var steps = isSteps(key) ? stepsIn(scope) : Items.<Step>absent();
        for (var i = 0; i < sequence.items().size(); i++) {
            var inner = scope;
            if (i < steps.items().size()) {
                var step = steps.items().get(i);
                inner = scope.with(step);
                for (var rule : stepRules) {
                    rule.check(step, inner, findings);
                }
            }
            value(sequence.items().get(i), key, inner);
        }
    }

    private void values(YamlMapping mapping, GrammarKey key, Scope scope) {
        var jobs = isJobs(key) ? scope.workflow().orElseThrow().jobs() : Items.<Job>absent();
        for (var i = 0; i < mapping.entries().size(); i++) {
            var inner = scope;
            if (i < jobs.items().size()) {
                var job = jobs.items().get(i);
                inner = scope.with(job);
                for (var rule : jobRules) {
                    rule.check(job, inner, findings);
                }
            }
            name(mapping.entries().get(i).key(), key, inner);
            value(mapping.entries().get(i).value(), key, inner);
        }
    }

    private static boolean isJobs(GrammarKey key) {
        return key.kind().nodes().contains("steps-job");
    }

    private static boolean isSteps(GrammarKey key) {
        return key.name().equals("steps") || key.name().equals("parallel");
    }

    // The list of steps that is being walked belongs to the innermost of these.
    private static Items<Step> stepsIn(Scope scope) {
        if (scope.step().isPresent()) {
            return scope.step().get() instanceof ParallelStep parallel ? parallel.steps() : Items.absent();
        }
        if (scope.job().isPresent()) {
            return scope.job().get() instanceof StepsJob job ? job.steps() : Items.absent();
        }
        return scope.action()
                .flatMap(action -> action.runs())
                .map(runs -> runs instanceof CompositeRuns composite ? composite.steps() : Items.<Step>absent())
                .orElse(Items.absent());
    }

    // The first that has all its required keys, or else the last.
    private static GrammarNode nodeFor(YamlMapping mapping, List<String> candidates) {
        var last = candidates.size() - 1;
        for (var candidate : candidates.subList(0, last)) {
            var node = Grammar.node(candidate);
            if (node.fits(key -> mapping.get(key).isPresent())) {
                return node;
            }
        }
        return Grammar.node(candidates.get(last));
    }
}
