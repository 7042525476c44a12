package dev.millrace.codegen.schema;

import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.facts.ValueKind;
import java.util.ArrayList;
import java.util.List;

/** What a key takes on one line: text, numbers, booleans, and expressions where GitHub evaluates them. */
final class Scalars {

    // Only for text: a number or a boolean has no marker.
    private static final String WITHOUT_MARKER = "^(?![\\s\\S]*\\$\\{\\{)";
    // One alone: two markers may stand in it only as text in quotes.
    private static final String EXPRESSION = "^\\$\\{\\{[^'}]*(?:(?:'[^']*'|\\}(?!\\}))[^'}]*)*\\}\\}$";

    // The forms that ActionUse reads, with names that owners and repositories can have.
    private static final String ACTION = WITHOUT_MARKER
            + "(?:docker://|\\.[/\\\\]|\\$/[^@]*$|[/\\\\]*[A-Za-z0-9_-]+[/\\\\]+[A-Za-z0-9_.-]+(?:[/\\\\][^@]*)?@[^@]+$)";

    private final Definitions definitions;

    Scalars(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The scalars of a kind, without null and without an expression in their place; none where it takes none. */
    List<Schema> of(GrammarKey key, ValueKind kind) {
        var found = new ArrayList<Schema>();
        if (kind.text()) {
            found.add(text(kind.nonEmpty(), takesMarkers(key)));
        }
        if (kind.bool()) {
            found.add(Schema.type("boolean"));
        }
        if (kind.number() || kind.integer()) {
            found.add(number(key, kind));
        }
        return found;
    }

    /** A whole expression, in the place of anything else. */
    Schema expression() {
        return definitions.reference(
                "expression",
                () -> Schema.type("string").with("pattern", EXPRESSION).titled("an expression: ${{ }}"));
    }

    /** Text with an expression in it, of which nobody knows what it comes to. */
    Schema computed() {
        return definitions.reference(
                "computed-text",
                () -> Schema.type("string").with("pattern", "\\$\\{\\{").titled("text with ${{ }}"));
    }

    /** The id of a job or a step. */
    Schema id() {
        return definitions.reference(
                "id",
                () -> Schema.type("string")
                        .with("pattern", "^(?!__)[A-Za-z_][A-Za-z0-9_-]{0," + (Limits.idLength() - 2) + "}$")
                        .titled("an id: letters, digits, - and _, with a letter or _ first"));
    }

    /** The action of a step. */
    Schema action() {
        return definitions.reference(
                "used-action",
                () -> Schema.type("string")
                        .with("pattern", ACTION)
                        .titled("an action: OWNER/REPO@REF, ./PATH or docker://IMAGE"));
    }

    /** Text in which GitHub evaluates expressions, or does not. */
    Schema text(boolean nonEmpty, boolean markers) {
        var name = (nonEmpty ? "filled-" : "") + (markers ? "text" : "plain-text");
        return definitions.reference(name, () -> {
            // GitHub takes numbers and booleans for text. Editors would offer the literals of a type that is allowed,
            // so this tells which are not.
            var wrong = nonEmpty ? Schema.type("array", "object", "null") : Schema.type("array", "object");
            var text = Schema.EMPTY.with("if", wrong).with("then", Schema.type("string"));
            var filled = nonEmpty ? text.with("minLength", 1) : text;
            return markers
                    ? filled.titled("text, perhaps with ${{ }}")
                    : filled.with("pattern", WITHOUT_MARKER).titled("text without ${{ }}");
        });
    }

    /** A mapping of names to texts, like environment variables. */
    Schema texts(boolean markers) {
        return definitions.reference(
                markers ? "texts" : "plain-texts",
                () -> Schema.type("object")
                        .with("additionalProperties", text(false, markers))
                        .titled("a mapping of names to texts"));
    }

    // GitHub reads what stands around an action's steps as an expression, without markers.
    private static boolean takesMarkers(GrammarKey key) {
        return key.takesExpression() && !key.name().endsWith("-if");
    }

    private static Schema number(GrammarKey key, ValueKind kind) {
        var number = Schema.type(kind.integer() ? "integer" : "number");
        return switch (key.name()) {
            case "max-parallel" -> number.with("minimum", 1).with("maximum", Integer.MAX_VALUE);
            // GitHub says nothing against no time at all to clean up in.
            case "cancel-timeout-minutes" -> number.with("minimum", 0);
            case "timeout-minutes" -> number.with("exclusiveMinimum", 0);
            default -> number;
        };
    }
}
