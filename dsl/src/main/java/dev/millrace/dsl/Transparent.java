package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that makes pipeline values on behalf of its caller: findings point at the line that called it, not into it.
 *
 * <pre>{@code
 * public final class OurSteps { // marked as @Transparent
 *     public static RunStep build() { return run("./build.sh"); } // findings point at the caller of build()
 * }
 * }</pre>
 */
@PublicApi
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Transparent {}
