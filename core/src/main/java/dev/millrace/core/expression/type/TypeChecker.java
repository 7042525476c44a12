package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionVisitor;
import dev.millrace.core.expression.Filter;
import dev.millrace.core.expression.IndexAccess;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.Not;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.evaluation.DataJson;
import dev.millrace.core.expression.evaluation.DataJsonException;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.ContextFields;
import dev.millrace.core.facts.FunctionSignature;
import dev.millrace.core.facts.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the type of every part of an expression in its surroundings, and what does not fit them. It walks the tree once.
 *
 * <pre>{@code
 * TypeChecker.check(tree, Availability.of("job-if"), contexts).problems() // secrets cannot be used here
 * }</pre>
 */
@PublicApi
public final class TypeChecker implements ExpressionVisitor<Type> {

    private final Availability offered;
    private final Contexts contexts;
    private final List<Expression> parts = new ArrayList<>(8);
    private final List<Type> types = new ArrayList<>(8);
    private final List<TypeProblem> problems = new ArrayList<>(0);

    private TypeChecker(Availability offered, Contexts contexts) {
        this.offered = offered;
        this.contexts = contexts;
    }

    /** Checks an expression that stands at a key that offers these contexts and functions. */
    public static Typing check(Expression tree, Availability offered, Contexts contexts) {
        var checker = new TypeChecker(offered, contexts);
        checker.typeOf(tree);
        return checker.typing(tree);
    }

    /** Checks the expression of an {@code if}, of whose value GitHub asks no more than whether it is true. */
    public static Typing checkCondition(Expression tree, Availability offered, Contexts contexts) {
        var checker = new TypeChecker(offered, contexts);
        checker.checkCondition(tree, checker.typeOf(tree));
        return checker.typing(tree);
    }

    private Typing typing(Expression tree) {
        return new Typing(tree, parts, types, problems);
    }

    private Type typeOf(Expression expression) {
        var type = expression.accept(this);
        parts.add(expression);
        types.add(type);
        return type;
    }

    @Override
    public Type visitLiteral(Literal literal) {
        return Type.of(literal.value());
    }

    @Override
    public Type visitContext(ContextAccess context) {
        var name = context.name().toLowerCase(Locale.ROOT);
        if (ContextFields.find(name).isEmpty()) {
            problems.add(new TypeProblem.UnknownContext(context));
            return ScalarType.ANY;
        }
        if (!offered.hasContext(name)) {
            // What is in it does not matter then.
            problems.add(new TypeProblem.UnavailableContext(context, offered));
            return ScalarType.ANY;
        }
        return contexts.typeOf(name);
    }

    @Override
    public Type visitProperty(PropertyAccess access) {
        var type = typeOf(access.object());
        return type instanceof ArrayType array && array.filtered()
                ? new ArrayType(property(access, array.element()), true)
                : property(access, type);
    }

    private Type property(PropertyAccess access, Type type) {
        if (type instanceof ObjectType object) {
            return object.property(access.name()).orElseGet(() -> {
                problems.add(new TypeProblem.UnknownProperty(access, object));
                return ScalarType.ANY;
            });
        }
        // GitHub takes a['0'] for a[0].
        if (type instanceof ArrayType array
                && !Double.isNaN(Data.of(access.name()).asNumber())) {
            return array.element();
        }
        if (!type.isAny()) {
            problems.add(new TypeProblem.PropertyOfScalar(access, access.object(), type));
        }
        return ScalarType.ANY;
    }

    @Override
    public Type visitIndex(IndexAccess access) {
        var type = typeOf(access.object());
        var index = typeOf(access.index());
        return type instanceof ArrayType array && array.filtered()
                ? new ArrayType(indexed(access, array.element(), index), true)
                : indexed(access, type, index);
    }

    private Type indexed(IndexAccess access, Type type, Type index) {
        if (type.isCollection() && !Indexing.finds(access, type, index)) {
            problems.add(new TypeProblem.BadIndexType(access, type, index));
            return ScalarType.ANY;
        }
        if (type instanceof ArrayType array) {
            return array.element();
        }
        if (type instanceof ObjectType object) {
            if (access.index() instanceof Literal literal && literal.value() instanceof Data.Num number) {
                // GitHub looks for the text of the number: ports[6379]
                var name = number.asText();
                var part = access.index().range();
                return property(new PropertyAccess(access.object(), name, part, access.range()), type);
            }
            return object.isStrict() ? ScalarType.ANY : object.values();
        }
        if (!type.isAny()) {
            problems.add(new TypeProblem.PropertyOfScalar(access, access.object(), type));
        }
        return ScalarType.ANY;
    }

    @Override
    public Type visitFilter(Filter filter) {
        var type = typeOf(filter.object());
        if (type instanceof ArrayType array) {
            return new ArrayType(array.filtered() ? flattened(filter, array) : array.element(), true);
        }
        if (type instanceof ObjectType object) {
            return new ArrayType(object.values(), true);
        }
        if (!type.isAny()) {
            problems.add(new TypeProblem.BadFilter(filter, type));
        }
        return new ArrayType(ScalarType.ANY, true);
    }

    // On what .* made, .* flattens: a.*.labels.* has the labels of all.
    private Type flattened(Filter filter, ArrayType array) {
        var element = array.element();
        if (element instanceof ArrayType nested) {
            return nested.element();
        }
        if (element instanceof ObjectType object) {
            return object.values();
        }
        if (!element.isAny()) {
            problems.add(new TypeProblem.BadFilter(filter, array));
        }
        return element;
    }

    @Override
    public Type visitCall(Call call) {
        var arguments = new ArrayList<Type>(call.arguments().size());
        call.arguments().forEach(argument -> arguments.add(typeOf(argument)));
        var signature = Functions.find(call.function());
        if (signature.isEmpty()) {
            problems.add(new TypeProblem.UnknownFunction(call));
            return ScalarType.ANY;
        }
        checkCall(call, signature.get(), arguments);
        return returned(call, signature.get(), arguments);
    }

    private void checkCall(Call call, FunctionSignature signature, List<Type> arguments) {
        var bound = offered.function(call.function());
        if (bound.isEmpty() && Availability.isBound(signature.name())) {
            problems.add(new TypeProblem.UnavailableFunction(call, offered));
        }
        var count = arguments.size();
        if (bound.map(function -> function.takes(count)).orElse(true) && signature.takes(count)) {
            checkArguments(call, signature, arguments);
        } else {
            problems.add(new TypeProblem.ArgumentCount(call, signature, bound));
        }
    }

    private void checkArguments(Call call, FunctionSignature signature, List<Type> arguments) {
        for (var i = 0; i < arguments.size(); i++) {
            var given = arguments.get(i);
            if (!given.isAny() && !anyAccepts(signature, i, arguments)) {
                problems.add(new TypeProblem.ArgumentType(call, signature, i, given));
            }
        }
    }

    private static boolean anyAccepts(FunctionSignature signature, int index, List<Type> arguments) {
        for (var overload : signature.overloads()) {
            // The first argument tells which way the function is called.
            if (accepts(overload.typeAt(index, arguments.size()), arguments.get(index))
                    && accepts(overload.typeAt(0, arguments.size()), arguments.get(0))) {
                return true;
            }
        }
        return index > 0 && !anyAccepts(signature, 0, arguments);
    }

    // GitHub turns every scalar into the text or number that it wants, but nothing into the condition of case.
    private static boolean accepts(String wanted, Type given) {
        if (given.isAny() || wanted.equals("any")) {
            return true;
        }
        if (wanted.equals("boolean")) {
            return given == ScalarType.BOOLEAN;
        }
        var wantsArray = wanted.startsWith("array");
        return given instanceof ScalarType
                ? !wantsArray && !wanted.equals("object")
                : given instanceof ArrayType && wantsArray;
    }

    private static Type returned(Call call, FunctionSignature signature, List<Type> arguments) {
        if (call.calls("fromJSON") && arguments.size() == 1 && call.arguments().get(0) instanceof Literal json) {
            return typeOfJson(json.value().asText());
        }
        if (call.calls("case")) {
            // case(condition, value, condition, value, otherwise)
            var values = new ArrayList<Type>();
            for (var i = 1; i < arguments.size(); i += 2) {
                values.add(arguments.get(i));
            }
            if (arguments.size() % 2 == 1) {
                values.add(arguments.get(arguments.size() - 1));
            }
            return Type.join(values);
        }
        return switch (signature.result()) {
            case "boolean" -> ScalarType.BOOLEAN;
            case "string" -> ScalarType.STRING;
            case "number" -> ScalarType.NUMBER;
            default -> ScalarType.ANY;
        };
    }

    private static Type typeOfJson(String json) {
        try {
            return Type.of(DataJson.read(json));
        } catch (DataJsonException e) {
            return ScalarType.ANY;
        }
    }

    @Override
    public Type visitNot(Not not) {
        checkCondition(not.operand(), typeOf(not.operand()));
        return ScalarType.BOOLEAN;
    }

    @Override
    public Type visitComparison(Comparison comparison) {
        var left = typeOf(comparison.left());
        var right = typeOf(comparison.right());
        if (!areComparable(comparison, left, right)) {
            problems.add(new TypeProblem.Incomparable(comparison, left, right));
        }
        return ScalarType.BOOLEAN;
    }

    private static boolean areComparable(Comparison comparison, Type left, Type right) {
        if (left.isAny() || right.isAny()) {
            return true;
        }
        if (left.isCollection() || right.isCollection()) {
            return comparison.operator().isEquality()
                    && (asksForPresence(comparison.left(), comparison.right(), right)
                            || asksForPresence(comparison.right(), comparison.left(), left));
        }
        if (!comparison.operator().isEquality() && (isUnordered(left) || isUnordered(right))) {
            return false;
        }
        return left == right
                || left == ScalarType.NULL
                || right == ScalarType.NULL
                || isNumeric(comparison.left(), left, right) && isNumeric(comparison.right(), right, left);
    }

    // What is not there equals null, and all that GitHub turns into the number 0.
    private static boolean asksForPresence(Expression object, Expression nothing, Type type) {
        return type == ScalarType.NULL
                || nothing instanceof Literal literal && literal.value().asNumber() == 0 && Presence.isOpen(object);
    }

    private static boolean isUnordered(Type type) {
        return type == ScalarType.BOOLEAN || type == ScalarType.NULL;
    }

    // Whether GitHub gets a number out of it that says something: no text is both a number and a boolean.
    private static boolean isNumeric(Expression expression, Type type, Type other) {
        return expression instanceof Literal literal
                ? !Double.isNaN(literal.value().asNumber())
                : type != ScalarType.STRING || other != ScalarType.BOOLEAN;
    }

    @Override
    public Type visitLogical(Logical logical) {
        var last = logical.operands().size() - 1;
        var results = new ArrayList<Type>(logical.operands().size());
        for (var i = 0; i <= last; i++) {
            var operand = logical.operands().get(i);
            var type = typeOf(operand);
            if (i < last) {
                checkOperand(operand, type);
                type = logical.operator() == LogicalOperator.OR ? whenTrue(operand, type) : type;
            }
            results.add(type);
        }
        return Type.join(results);
    }

    // In "a && b || c", b is the value whenever "a && b" is true.
    private Type whenTrue(Expression operand, Type type) {
        return operand instanceof Logical logical && logical.operator() == LogicalOperator.AND
                ? lastTypeOf(logical.operands().get(logical.operands().size() - 1), type)
                : type;
    }

    @SuppressWarnings("ReferenceEquality")
    private Type lastTypeOf(Expression part, Type otherwise) {
        for (var i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) == part) {
                return types.get(i);
            }
        }
        return otherwise;
    }

    private void checkOperand(Expression operand, Type type) {
        if (type.isCollection() && !Presence.isOpen(operand)) {
            problems.add(new TypeProblem.BadOperand(operand, type));
        }
    }

    // Of an operand before the last, visitLogical has asked already.
    private void checkCondition(Expression condition, Type type) {
        if (!(condition instanceof Logical logical)) {
            checkOperand(condition, type);
            return;
        }
        var last = logical.operands().size() - 1;
        for (var i = 0; i <= last; i++) {
            var operand = logical.operands().get(i);
            if (i == last || operand instanceof Logical) {
                checkCondition(operand, lastTypeOf(operand, ScalarType.ANY));
            }
        }
    }
}
