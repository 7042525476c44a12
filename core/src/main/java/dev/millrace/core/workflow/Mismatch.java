package dev.millrace.core.workflow;

import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.Form;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;

/** What the reader says of a value that is not what the grammar wants at its place. */
final class Mismatch {

    private Mismatch() {}

    /** A value of another kind than its key takes. */
    static Finding of(GrammarKey key, YamlNode value) {
        if (key.name().equals("run")
                && value instanceof YamlMapping
                && key.kind().text()) {
            return ReaderCheck.MISSING_BLOCK_SCALAR_MARKER.at(
                    value.origin().atKey(), "YAML reads this script as a mapping; write \"run: |\" to make it a text");
        }
        return ReaderCheck.WRONG_NODE_KIND.at(
                value, "\"" + key.name() + "\" takes " + key.kind().describe() + ", but this is " + describe(value));
    }

    /** A value that should be a mapping. */
    static Finding of(GrammarNode node, YamlNode value) {
        return ReaderCheck.WRONG_NODE_KIND.at(value, node.title() + " is a mapping, but this is " + describe(value));
    }

    /** An item of another kind than the lists or mappings at its key hold. */
    static Finding ofItem(String key, YamlNode item, String wanted) {
        return ReaderCheck.WRONG_NODE_KIND.at(
                item, "\"" + key + "\" takes " + wanted + " here, but this is " + describe(item));
    }

    /** A scalar that is neither a literal of the kind that its key takes nor an expression. */
    static Finding ofScalar(ReaderCheck check, GrammarKey key, Text text, String wanted) {
        var expression = key.takesExpression() ? " or a ${{ }}" : "";
        var seen = text.isNull() ? "is empty" : "is " + quote(text);
        return check.at(text, "\"" + key.name() + "\" takes " + wanted + expression + ", but this " + seen);
    }

    /** A value in a few words. */
    static String describe(YamlNode node) {
        if (node instanceof Text text) {
            return text.isNull() ? "empty" : "\"" + Suggestion.shorten(text.raw()) + "\"";
        }
        return node instanceof YamlSequence ? "a list" : "a mapping";
    }

    // Letters that YAML 1.1 took for booleans, and quotes, both make text of it.
    private static String quote(Text text) {
        var shown = Suggestion.shorten(text.raw());
        return text.origin().form() == Form.QUOTED ? "the text '" + shown + "' in quotes" : "\"" + shown + "\"";
    }
}
