package dev.millrace.core.expression.evaluation;

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
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.facts.Functions;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run through one expression. */
final class Evaluation implements ExpressionVisitor<Data> {

    private static final int MAX_DEPTH = Limits.expressionDepth();
    // What GitHub reckons for an array, and for a place in it.
    private static final int ARRAY_BYTES = 24;
    private static final int ITEM_BYTES = 8;

    private final Data.Dictionary contexts;
    private final JobStatus status;
    private final Optional<FileHash> files;
    // What follows a filter is applied to each item; the array itself tells so, wherever it goes.
    private final Set<Data> filtered = Collections.newSetFromMap(new IdentityHashMap<>());
    private long memory = Limits.expressionMemory();
    private int depth;

    Evaluation(Data.Dictionary contexts, JobStatus status, Optional<FileHash> files) {
        this.contexts = contexts;
        this.status = status;
        this.files = files;
    }

    JobStatus status() {
        return status;
    }

    Optional<FileHash> files() {
        return files;
    }

    /** Takes memory for a result. */
    void take(long bytes, TextRange range) {
        memory -= bytes;
        if (memory < 0) {
            throw new EvaluationException(
                    "the results of the expression take more than " + Limits.expressionMemory()
                            + " bytes, where GitHub stops",
                    range);
        }
    }

    Data evaluate(Expression expression) {
        // The parser stops there, too; a tree made by hand can be of any depth.
        if (depth == MAX_DEPTH) {
            throw new EvaluationException(
                    "the expression has more than " + MAX_DEPTH + " levels, where GitHub stops", expression.range());
        }
        depth++;
        var value = expression.accept(this);
        depth--;
        return value;
    }

    @Override
    public Data visitLiteral(Literal literal) {
        return literal.value();
    }

    @Override
    public Data visitContext(ContextAccess context) {
        return contexts.get(context.name()).orElse(Data.NULL);
    }

    @Override
    public Data visitProperty(PropertyAccess access) {
        var object = evaluate(access.object());
        return object.isScalar() ? Data.NULL : at(object, new Index(Data.of(access.name())), access);
    }

    @Override
    public Data visitIndex(IndexAccess access) {
        var object = evaluate(access.object());
        return object.isScalar() ? Data.NULL : at(object, new Index(evaluate(access.index())), access);
    }

    private Data at(Data object, Index index, Expression access) {
        if (!filtered.contains(object) || !(object instanceof Data.Array array)) {
            return index.in(object).orElse(Data.NULL);
        }
        var found = new ArrayList<Data>();
        for (var item : array.items()) {
            index.in(item).ifPresent(found::add);
        }
        return filtered(found, access);
    }

    @Override
    public Data visitFilter(Filter filter) {
        var object = evaluate(filter.object());
        var found = new ArrayList<Data>();
        if (object instanceof Data.Array array && filtered.contains(object)) {
            array.items().forEach(item -> addChildren(item, found, filter));
        } else {
            addChildren(object, found, filter);
        }
        return filtered(found, filter);
    }

    private void addChildren(Data object, List<Data> found, Filter filter) {
        if (object instanceof Data.Array array) {
            take((long) ITEM_BYTES * array.items().size(), filter.range());
            found.addAll(array.items());
        } else if (object instanceof Data.Dictionary dictionary) {
            take((long) ITEM_BYTES * dictionary.properties().size(), filter.range());
            found.addAll(dictionary.properties().values());
        }
    }

    private Data filtered(List<Data> items, Expression expression) {
        take(ARRAY_BYTES + (long) ITEM_BYTES * items.size(), expression.range());
        var array = Data.array(items);
        filtered.add(array);
        return array;
    }

    @Override
    public Data visitCall(Call call) {
        var signature = Functions.find(call.function());
        var function = BuiltIn.named(call.function());
        if (signature.isEmpty() || function.isEmpty()) {
            throw new EvaluationException(
                    "there is no function \"" + Suggestion.shorten(call.function()) + "\""
                            + Suggestion.hint(call.function(), Functions.names()),
                    call.nameRange());
        }
        var problem = Arity.problem(signature.get(), call.arguments().size());
        if (problem.isPresent()) {
            throw new EvaluationException(problem.get(), call.range());
        }
        return function.get().call(new Invocation(call, this));
    }

    @Override
    public Data visitNot(Not not) {
        return Data.of(!evaluate(not.operand()).isTruthy());
    }

    @Override
    public Data visitComparison(Comparison comparison) {
        var left = evaluate(comparison.left());
        return Data.of(Relation.between(left, evaluate(comparison.right())).satisfies(comparison.operator()));
    }

    @Override
    public Data visitLogical(Logical logical) {
        var last = logical.operands().size() - 1;
        for (var i = 0; i < last; i++) {
            var value = evaluate(logical.operands().get(i));
            if (value.isTruthy() == (logical.operator() == LogicalOperator.OR)) {
                return value;
            }
        }
        return evaluate(logical.operands().get(last));
    }
}
