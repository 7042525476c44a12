package dev.millrace.rules.expression;

import dev.millrace.core.expression.Call;

/** A call of {@code case(condition, value, ..., otherwise)}. */
final class CaseCall {

    private CaseCall() {}

    /** Whether a condition has no value, or there is no value for when none is true: a mistake of its own beside the number of arguments. */
    static boolean isUneven(Call call) {
        var count = call.arguments().size();
        return call.calls("case") && count > 0 && count % 2 == 0;
    }
}
