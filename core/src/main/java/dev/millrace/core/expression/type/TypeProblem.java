package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Filter;
import dev.millrace.core.expression.IndexAccess;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.facts.AllowedFunction;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.FunctionSignature;
import java.util.Optional;

/**
 * Something in an expression that does not fit its surroundings. Rules choose the kinds that they report.
 *
 * <pre>{@code
 * typing.problems(TypeProblem.UnknownFunction.class)
 * }</pre>
 */
@PublicApi
public sealed interface TypeProblem {

    /** Where it stands in the text that was parsed. */
    TextRange range();

    /**
     * A name that is no context.
     *
     * @param context the name
     */
    record UnknownContext(ContextAccess context) implements TypeProblem {
        @Override
        public TextRange range() {
            return context.range();
        }
    }

    /**
     * A context that the key does not offer.
     *
     * @param context the context
     * @param offered what the key offers
     */
    record UnavailableContext(ContextAccess context, Availability offered) implements TypeProblem {
        @Override
        public TextRange range() {
            return context.range();
        }
    }

    /**
     * A name that is no function.
     *
     * @param call the call
     */
    record UnknownFunction(Call call) implements TypeProblem {
        @Override
        public TextRange range() {
            return call.nameRange();
        }
    }

    /**
     * A function that the key does not offer.
     *
     * @param call the call
     * @param offered what the key offers
     */
    record UnavailableFunction(Call call, Availability offered) implements TypeProblem {
        @Override
        public TextRange range() {
            return call.nameRange();
        }
    }

    /**
     * Too few or too many arguments.
     *
     * @param call the call
     * @param signature what the function takes
     * @param bound what it takes at this key, where keys differ
     */
    record ArgumentCount(Call call, FunctionSignature signature, Optional<AllowedFunction> bound)
            implements TypeProblem {
        @Override
        public TextRange range() {
            return call.range();
        }
    }

    /**
     * An argument that the function cannot use.
     *
     * @param call the call
     * @param signature what the function takes
     * @param index which argument, from 0
     * @param given its type
     */
    record ArgumentType(Call call, FunctionSignature signature, int index, Type given) implements TypeProblem {
        @Override
        public TextRange range() {
            return call.arguments().get(index).range();
        }
    }

    /**
     * A property that a strict object does not have.
     *
     * @param access the access
     * @param object the object's type
     */
    record UnknownProperty(PropertyAccess access, ObjectType object) implements TypeProblem {
        @Override
        public TextRange range() {
            return access.nameRange();
        }
    }

    /**
     * A property, index or filter of a value that has no parts.
     *
     * @param access the access
     * @param object the value
     * @param type the value's type
     */
    record PropertyOfScalar(Expression access, Expression object, Type type) implements TypeProblem {
        @Override
        public TextRange range() {
            return new TextRange(object.range().end(), access.range().end());
        }
    }

    /**
     * An index that finds nothing: a list counts its items, an object names its properties.
     *
     * @param access the access
     * @param object the type of the list or object
     * @param index the type of the index
     */
    record BadIndexType(IndexAccess access, Type object, Type index) implements TypeProblem {
        @Override
        public TextRange range() {
            return access.index().range();
        }
    }

    /**
     * A filter on what holds no objects.
     *
     * @param filter the filter
     * @param type the type of the value
     */
    record BadFilter(Filter filter, Type type) implements TypeProblem {
        @Override
        public TextRange range() {
            return filter.range();
        }
    }

    /**
     * A comparison that GitHub can only make by turning values into numbers that say nothing.
     *
     * @param comparison the comparison
     * @param left the type before the operator
     * @param right the type after it
     */
    record Incomparable(Comparison comparison, Type left, Type right) implements TypeProblem {
        @Override
        public TextRange range() {
            return comparison.range();
        }
    }

    /**
     * An operand of a logical operator that is always true.
     *
     * @param operand the operand
     * @param type its type
     */
    record BadOperand(Expression operand, Type type) implements TypeProblem {
        @Override
        public TextRange range() {
            return operand.range();
        }
    }
}
