package dev.millrace.rules.expression;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Filter;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Value;
import java.util.Optional;

/** Jobs with {@code continue-on-error: true}, whose {@code needs.ID.result} is {@code success} when they failed. */
final class AdvisoryJobs {

    private AdvisoryJobs() {}

    /**
     * Such a job.
     *
     * @param place its {@code continue-on-error}
     */
    record AdvisoryJob(String id, Value<Boolean> place) {}

    /** The job whose result an expression is: {@code needs.audit.result}. */
    static Optional<AdvisoryJob> ofResult(Expression access, Scope scope) {
        return access instanceof PropertyAccess result
                        && result.name().equalsIgnoreCase("result")
                        && result.object() instanceof PropertyAccess need
                        && isNeeds(need.object())
                ? find(need.name(), scope)
                : Optional.empty();
    }

    /** One of the jobs whose results an expression lists, {@code needs.*.result}, when all of them are advisory. */
    static Optional<AdvisoryJob> ofAllNeeds(Expression access, Scope scope) {
        var lists = access instanceof PropertyAccess result
                && result.name().equalsIgnoreCase("result")
                && result.object() instanceof Filter filter
                && isNeeds(filter.object());
        var needs = scope.job().map(job -> job.needs().items());
        if (!lists || needs.isEmpty() || needs.get().isEmpty()) {
            return Optional.empty();
        }
        return needs.get().stream()
                .map(need -> find(need.raw(), scope))
                .reduce((a, b) -> a.isPresent() ? b : a)
                .flatMap(last -> last);
    }

    private static Optional<AdvisoryJob> find(String id, Scope scope) {
        return scope.findJob(id)
                .filter(StepsJob.class::isInstance)
                .flatMap(job -> ((StepsJob) job).continueOnError())
                .filter(value -> value.literal().orElse(false))
                .map(value -> new AdvisoryJob(id, value));
    }

    private static boolean isNeeds(Expression object) {
        return object instanceof ContextAccess context && context.name().equalsIgnoreCase("needs");
    }
}
