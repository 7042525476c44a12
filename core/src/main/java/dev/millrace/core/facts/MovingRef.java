package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;

/**
 * The ref that an owner moves to each new release of a major.
 *
 * <pre>{@code
 * ActionFacts.find("actions/cache").flatMap(facts -> facts.major("v4")).flatMap(ActionMajor::moving) // the tag v4
 * }</pre>
 *
 * @param ref the ref, like the tag {@code v4} or the branch {@code release/v1}
 * @param sameInterface whether inputs, outputs and runtime were those of the newest release; some owners move late
 */
@PublicApi
public record MovingRef(ActionRef ref, boolean sameInterface) {}
