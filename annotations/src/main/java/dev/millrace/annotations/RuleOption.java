package dev.millrace.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that the configuration can tell a rule.
 *
 * <pre>
 * &#64;RuleInfo(
 *         id = "job-without-timeout",
 *         ...
 *         options = &#64;RuleOption(
 *                 name = "max-minutes", kind = OptionKind.INTEGER, summary = "The most minutes that a job may have"))
 * </pre>
 */
@PublicApi
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface RuleOption {

    /** The key in the configuration, in lower case with hyphens. */
    String name();

    OptionKind kind();

    /** What it does: one sentence without a full stop, with the unit. */
    String summary();
}
