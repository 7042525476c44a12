package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.expression.type.Typing;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.TextPlaces;
import java.util.List;

/**
 * An expression in its text, with its types.
 *
 * <pre>{@code
 * run: echo ${{ github.refname }}
 *               ^^^^^^^^^^^^^^  expression.at(expression.tree().range())
 * }</pre>
 */
@PublicApi
public final class CheckedExpression {

    private final Text text;
    private final TextPlaces places;
    private final Typing typing;
    private final boolean condition;

    CheckedExpression(Text text, TextPlaces places, Typing typing, boolean condition) {
        this.text = text;
        this.places = places;
        this.typing = typing;
        this.condition = condition;
    }

    /** The text that the expression stands in. */
    public Text text() {
        return text;
    }

    /** The expression. */
    public Expression tree() {
        return typing.tree();
    }

    /** The type of its value. */
    public Type type() {
        return typing.type();
    }

    /** The type of the value of a part of it: the very part, not an equal one elsewhere in it. */
    public Type typeOf(Expression part) {
        return typing.typeOf(part);
    }

    /** What does not fit its surroundings, of one kind. */
    public <P extends TypeProblem> List<P> problems(Class<P> kind) {
        return typing.problems(kind);
    }

    /** Whether it is a condition: the value of {@code if} and its like, with or without markers. */
    public boolean isCondition() {
        return condition;
    }

    /** Whether the text is this expression and nothing else, with or without markers, so that its value stays what it is. */
    public boolean isWhole() {
        return (condition ? text.condition() : text.template()).isWhole();
    }

    /** The place of a part of it. */
    public Origin at(TextRange range) {
        return places.origin(range.start(), range.end());
    }

    /** The place of a part of it. */
    public Origin at(Expression part) {
        return at(part.range());
    }
}
