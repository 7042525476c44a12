package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;

/**
 * The processor of a runner, named as {@code runner.arch} has it.
 *
 * <pre>{@code
 * RunnerLabels.find("ubuntu-24.04-arm").flatMap(RunnerLabel::architecture) // Optional[ARM64]
 * }</pre>
 */
@PublicApi
public enum Architecture {
    /** Intel and AMD, 64 bits. */
    X64,
    /** ARM, 32 bits. */
    ARM,
    /** ARM, 64 bits. */
    ARM64
}
