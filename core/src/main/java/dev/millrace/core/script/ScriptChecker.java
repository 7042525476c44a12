package dev.millrace.core.script;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * Another program that checks scripts. Threads share it.
 *
 * <pre>{@code
 * validator.with(script -> shellcheck.problemsOf(script))
 * }</pre>
 */
@PublicApi
@FunctionalInterface
public interface ScriptChecker {

    /** Says nothing of any script. */
    ScriptChecker NONE = script -> List.of();

    /** What it says of a script, in the order of the places. */
    List<ScriptProblem> check(Script script);
}
