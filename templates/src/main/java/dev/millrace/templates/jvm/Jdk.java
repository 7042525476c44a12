package dev.millrace.templates.jvm;

import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;

import dev.millrace.actions.SetupJava;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Transparent;

/**
 * The JDK of a runner.
 *
 * <pre>{@code
 * ubuntu("test").steps(checkout(), temurin(21).cache(MAVEN), run("mvn -B verify"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Jdk {

    private Jdk() {}

    /**
     * Installs Eclipse Temurin and makes it the default.
     *
     * @param version a number like 21, text like {@code 25-ea}, or an expression, such as an axis
     */
    public static SetupJava temurin(Object version) {
        return SetupJava.v5().distribution(TEMURIN).with("java-version", version);
    }
}
