package dev.millrace.core.script;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;

/**
 * What another program says of a script.
 *
 * <pre>{@code
 * new ScriptProblem("SC2086", Severity.INFO, "Double quote to prevent globbing and word splitting.", 5, 10)
 * }</pre>
 *
 * @param code the program's own name for it
 * @param severity how bad the program thinks it is
 * @param message what it says
 * @param from where it begins, in UTF-16 units from the start of the script
 * @param to where it ends
 */
@PublicApi
public record ScriptProblem(String code, Severity severity, String message, int from, int to) {}
