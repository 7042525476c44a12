package dev.millrace.dsl.guardrail;

import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;

/**
 * A secret that is read, or all of them.
 *
 * @param name its name in capital letters; empty for all
 * @param origin where it is read
 */
record SecretRead(String name, Origin origin) implements Located {

    /** As messages say it. */
    @Override
    public String toString() {
        return name.isEmpty() ? "all secrets" : "secret \"" + name + "\"";
    }
}
