package dev.millrace.rules.action.use;

import dev.millrace.core.source.Origin;
import java.util.Optional;

/**
 * An input that an action declares.
 *
 * @param name its name, as declared
 * @param mustBeGiven whether it is required and has no default
 * @param isDeprecated whether a step should no longer set it
 * @param message what its owner says on that, where it is known
 * @param place where it is declared, in this repository
 */
record DeclaredInput(
        String name, boolean mustBeGiven, boolean isDeprecated, Optional<String> message, Optional<Origin> place) {}
