package dev.millrace.dsl;

import dev.millrace.core.expression.Expression;
import dev.millrace.dsl.expression.Condition;

/** How a job ended. Asked for anything but success, a job would be skipped before GitHub looked, so that is told to it. */
record JobResult(String job) implements dev.millrace.dsl.expression.Expression<Result> {

    @Override
    public Expression tree() {
        return path().tree();
    }

    @Override
    public Condition is(Result value) {
        var condition = path().is(value);
        return value == Result.SUCCESS ? condition : Condition.afterJobs(condition.tree());
    }

    @Override
    public Condition isNot(Result value) {
        return Condition.afterJobs(path().isNot(value).tree());
    }

    private dev.millrace.dsl.expression.Expression<Result> path() {
        return dev.millrace.dsl.expression.Expression.path("needs", job, "result");
    }

    @Override
    public String toString() {
        return path().toString();
    }
}
