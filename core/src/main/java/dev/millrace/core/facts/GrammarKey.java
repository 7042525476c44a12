package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A key of GitHub's grammar.
 *
 * <pre>{@code
 * Grammar.node("steps-job").key("timeout-minutes") // takes a number, or an expression over the contexts "job"
 * }</pre>
 *
 * @param node the name of the node that has it
 * @param name the key; {@code *} for any
 * @param kind what it takes
 * @param availability the name of the contexts that an expression may use there; {@code -} where GitHub takes no expression
 * @param required whether the node is wrong without it
 * @param filled whether a list or mapping there must not be empty
 * @param allowed the only values allowed; empty for any
 * @param description what it does, in a sentence
 */
@PublicApi
public record GrammarKey(
        String node,
        String name,
        ValueKind kind,
        String availability,
        boolean required,
        boolean filled,
        List<String> allowed,
        String description) {

    /** Copies the list. */
    public GrammarKey {
        allowed = List.copyOf(allowed);
    }

    /** Whether GitHub evaluates expressions there. */
    public boolean takesExpression() {
        return !availability.equals("-");
    }

    /** Whether it takes a condition, which is an expression even without markers: {@code if} and its like. */
    public boolean isCondition() {
        return name.equals("if") || name.endsWith("-if");
    }

    /** The same key under the name that it has in a document; for the key for any name. */
    GrammarKey named(String value) {
        return new GrammarKey(node, value, kind, availability, required, filled, allowed, description);
    }

    /** The key for what stands inside its value: an item of a list, a value of a mapping with free keys. */
    public GrammarKey inside(ValueKind inner) {
        return new GrammarKey(node, name, inner, availability, false, false, List.of(), description);
    }
}
