package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.SectionRule;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list or mapping with nothing in it, where GitHub wants something.
 *
 * <pre>{@code
 * jobs:
 *   build:
 *     env:           # nothing follows
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "empty-section",
        summary = "A list or mapping that must hold something is empty",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class EmptySectionRule implements SectionRule, TextRule {

    private static final Pattern WRITTEN_EMPTY = Pattern.compile("(&\\S+\\s+)?(\\[\\s*]|\\{\\s*})");

    /** The rule has no state. */
    public EmptySectionRule() {}

    @Override
    public void check(YamlNode section, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow();
        if (isEmpty(section) && !key.kind().nothing() && !isJudgedByItsKeys(key)) {
            if (isNull(section)) {
                report(Severity.ERROR, section.origin(), key, findings);
            } else if (key.filled() && isWrittenEmpty(section)) {
                findings.add(this, section, name(section.origin(), key) + " is empty, but needs at least one entry");
            }
        }
    }

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow();
        if (!text.isNull() || !key.kind().wantsSection() || isJudgedByItsKeys(key)) {
            return;
        }
        if (!key.kind().text() || key.kind().nonEmpty()) {
            report(Severity.ERROR, text.origin(), key, findings);
        } else if (text.raw().isEmpty()) {
            // GitHub takes nothing for the empty text here; who means that, writes it.
            report(Severity.WARNING, text.origin(), key, findings);
        }
    }

    private void report(Severity severity, Origin origin, GrammarKey key, Findings findings) {
        findings.add(findings.finding(this, origin.atKey(), name(origin, key) + " is empty" + cure(key))
                .withSeverity(severity));
    }

    private static String cure(GrammarKey key) {
        var needed = requiredKeys(key.kind().nodes());
        if (!needed.isEmpty()) {
            return ", but needs \"" + String.join("\" and \"", needed) + "\"";
        }
        if (key.required() || key.filled()) {
            return ", but needs " + key.kind().describe();
        }
        var nothing = key.kind().takesMapping() ? "{}" : "[]";
        return "; fill it, write " + nothing + " to say so, or remove it";
    }

    // Nothing after the key, or a word for it.
    private static boolean isNull(YamlNode section) {
        return section.origin().form() == Form.NULL || section.origin().form() == Form.PLAIN;
    }

    // What every one of the nodes that may stand here requires.
    private static List<String> requiredKeys(List<String> nodes) {
        return nodes.stream()
                .limit(1)
                .flatMap(node -> Grammar.node(node).keys().stream())
                .filter(key -> nodes.stream().allMatch(node -> isRequired(Grammar.node(node), key.name())))
                .map(GrammarKey::name)
                .toList();
    }

    private static boolean isRequired(GrammarNode node, String key) {
        return node.has(key) && node.key(key).required();
    }

    // An empty job lacks its runner, and an empty step what to do; rules of their own say so.
    private static boolean isJudgedByItsKeys(GrammarKey key) {
        return key.kind().nodes().stream().anyMatch(node -> node.equals("steps-job") || node.endsWith("bare-step"));
    }

    private static boolean isEmpty(YamlNode section) {
        return section instanceof YamlSequence sequence
                ? sequence.items().isEmpty()
                : section instanceof YamlMapping mapping && mapping.entries().isEmpty();
    }

    // Entries that could not be read are not in the tree, so an empty node may have some in its file.
    private static boolean isWrittenEmpty(YamlNode section) {
        return section.origin()
                .span()
                .map(span -> WRITTEN_EMPTY.matcher(span.text().strip()).matches())
                .orElse(true);
    }

    private static String name(Origin origin, GrammarKey key) {
        return "\"" + origin.keySpan().map(Span::text).orElse(key.name()) + "\"";
    }
}
