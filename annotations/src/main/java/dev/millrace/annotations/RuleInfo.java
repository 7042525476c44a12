package dev.millrace.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a rule is called and how severe its findings are.
 *
 * <pre>
 * &#64;RuleInfo(
 *         id = "needs-unknown-job",
 *         summary = "A job needs a job that the workflow does not have",
 *         category = Category.STRUCTURE,
 *         severity = Severity.ERROR,
 *         aliases = "actionlint:job-needs")
 * public final class NeedsUnknownJobRule implements JobRule {
 * </pre>
 */
@PublicApi
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

    /** The class's name in kebab case, without its ending {@code Rule}. */
    String id();

    /** What is wrong where the rule finds something: one sentence without a full stop. */
    String summary();

    Category category();

    /** The severity under the profile {@code default}. */
    Severity severity();

    /** The severity under the profile {@code strict}, where it differs from {@link #severity()}. */
    Severity[] strict() default {};

    /** The severity under the profile {@code pedantic}, where it differs from that under {@code strict}; a rule that is off there is info here. */
    Severity[] pedantic() default {};

    /** What other tools call it, like {@code actionlint:job-needs}. */
    String[] aliases() default {};

    /** The version that brought the rule. */
    String since() default "0.1.0";

    /** Whether the rule's findings can carry a fix. */
    boolean fixable() default false;

    /** What the configuration can tell the rule beside its severity. */
    RuleOption[] options() default {};
}
