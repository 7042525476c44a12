package dev.millrace.core.finding;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.source.Located;
import java.util.List;
import java.util.Locale;

/**
 * What the reader reports: all that a syntax tree cannot hold. Everything else is a rule.
 *
 * <pre>{@code
 * findings.add(ReaderCheck.UNEXPECTED_KEY.at(key, "..."));
 * }</pre>
 */
@PublicApi
public enum ReaderCheck {
    /** Not YAML. */
    YAML_PARSE_ERROR(Category.SYNTAX, Severity.ERROR, "The file is not well-formed YAML", "actionlint:syntax-check"),
    /** A second document. */
    YAML_MULTIPLE_DOCUMENTS(Category.SYNTAX, Severity.ERROR, "The file holds more than one YAML document"),
    /** Nothing. */
    YAML_EMPTY_FILE(Category.SYNTAX, Severity.ERROR, "The file holds nothing", "actionlint:syntax-check"),
    /** A key twice. */
    YAML_DUPLICATE_KEY(Category.SYNTAX, Severity.ERROR, "A key is written twice", "actionlint:syntax-check"),
    /** A key twice for GitHub, which ignores case there. */
    YAML_DUPLICATE_KEY_IGNORING_CASE(
            Category.SYNTAX,
            Severity.ERROR,
            "Two keys differ in case only where GitHub ignores case",
            "actionlint:syntax-check"),
    /** An alias inside its own anchor. */
    YAML_RECURSIVE_ALIAS(
            Category.SYNTAX, Severity.ERROR, "An alias stands inside its own anchor", "actionlint:syntax-check"),
    /** A merge key. */
    YAML_MERGE_KEY(Category.SYNTAX, Severity.ERROR, "GitHub does not know the merge key <<", "actionlint:syntax-check"),
    /** An anchor for nothing. */
    YAML_UNUSED_ANCHOR(Category.SYNTAX, Severity.INFO, "An anchor has no alias", "actionlint:syntax-check"),
    /** A tag that does not fit. */
    YAML_BAD_TAG(Category.SYNTAX, Severity.WARNING, "A tag does not fit its value"),
    /** A forgotten bar after {@code run:}. */
    MISSING_BLOCK_SCALAR_MARKER(Category.SYNTAX, Severity.ERROR, "A script lacks the | that makes it a text"),
    /** A file that GitHub does not read. */
    FILE_TOO_LARGE(Category.SYNTAX, Severity.ERROR, "The file is larger than GitHub reads"),
    /** An {@code action.yml} that is not YAML. */
    METADATA_PARSE_ERROR(
            Category.ACTION, Severity.ERROR, "The action's metadata is not well-formed YAML", "actionlint:action"),
    /** A key that the grammar of workflows does not have there. */
    UNEXPECTED_KEY(
            Category.STRUCTURE,
            Severity.ERROR,
            "A key stands where GitHub does not know it",
            "actionlint:syntax-check"),
    /** A key that the grammar of actions does not have there. */
    METADATA_UNEXPECTED_KEY(
            Category.ACTION,
            Severity.ERROR,
            "A key stands where action metadata does not have it",
            "actionlint:action"),
    /** An input or output twice for GitHub, which ignores case there. */
    METADATA_DUPLICATE_INPUT(
            Category.ACTION, Severity.ERROR, "An input or output is declared twice", "actionlint:action"),
    /** A list where a mapping belongs, and the like. */
    WRONG_NODE_KIND(
            Category.STRUCTURE,
            Severity.ERROR,
            "A value is of another kind than its key takes",
            "actionlint:syntax-check"),
    /** No {@code true}, no {@code false}, no expression. */
    INVALID_BOOLEAN(
            Category.STRUCTURE,
            Severity.ERROR,
            true,
            "A value is neither true nor false nor an expression",
            "actionlint:syntax-check"),
    /** No number, no expression. */
    INVALID_NUMBER(
            Category.STRUCTURE,
            Severity.ERROR,
            "A value is neither a number nor an expression",
            "actionlint:syntax-check"),
    /** No whole number, no expression. */
    INVALID_INTEGER(
            Category.STRUCTURE,
            Severity.ERROR,
            "A value is neither a whole number nor an expression",
            "actionlint:syntax-check"),
    /** {@code schedule} without a list. */
    SCHEDULE_NOT_A_LIST(
            Category.STRUCTURE,
            Severity.ERROR,
            "A schedule is not a list of entries with cron",
            "actionlint:syntax-check"),
    /** A key that the configuration does not have, or an option that a rule does not have. */
    CONFIG_UNKNOWN_KEY(Category.STRUCTURE, Severity.ERROR, "The configuration has a key that Millrace does not know"),
    /** The name of no rule. */
    CONFIG_UNKNOWN_RULE(Category.STRUCTURE, Severity.ERROR, "The configuration names a rule that does not exist"),
    /** A value that its key does not take. */
    CONFIG_BAD_VALUE(Category.STRUCTURE, Severity.ERROR, "The configuration gives a key a value that it does not take"),
    /** The same rule or text twice. */
    CONFIG_DUPLICATE(Category.STRUCTURE, Severity.ERROR, "The configuration says something twice"),
    /** A file that cannot be extended. */
    CONFIG_BAD_EXTENDS(Category.STRUCTURE, Severity.ERROR, "The configuration extends a file that cannot be read"),
    /** Something that a file further up has locked. */
    CONFIG_LOCKED(
            Category.STRUCTURE, Severity.ERROR, "The configuration weakens what a file that it extends has locked"),
    /** A pattern of labels that cannot be read. */
    RUNNER_BAD_LABEL_PATTERN(
            Category.RUNNER, Severity.ERROR, "A pattern of runner labels in the configuration cannot be read"),
    /** {@code # millrace: ignore} without brackets. */
    IGNORE_MALFORMED(Category.SYNTAX, Severity.WARNING, "An ignore comment names no rule in brackets"),
    /** {@code # millrace: ignore[x]} and nothing else. */
    IGNORE_WITHOUT_REASON(Category.SYNTAX, Severity.WARNING, "An ignore comment does not say why"),
    /** {@code # millrace: ignore[no-such-rule]}. */
    IGNORE_UNKNOWN_RULE(
            Category.SYNTAX, Severity.WARNING, "An ignore comment names no rule, or one that cannot be ignored"),
    /** {@code # millrace: ignore[x] reason, until: soon}. */
    IGNORE_BAD_DATE(Category.SYNTAX, Severity.WARNING, "The last day of an ignore comment is no date"),
    /** {@code # millrace: ignore[x] reason, until: 2020-01-01}. */
    IGNORE_EXPIRED(Category.SYNTAX, Severity.WARNING, "The last day of an ignore comment has passed"),
    /** An ignore comment where nothing is found. */
    IGNORE_UNUSED(Category.SYNTAX, Severity.INFO, true, "An ignore comment ignores nothing");

    private final RuleMetadata metadata;

    ReaderCheck(Category category, Severity severity, String summary, String... aliases) {
        this(category, severity, false, summary, aliases);
    }

    ReaderCheck(Category category, Severity severity, boolean fixable, String summary, String... aliases) {
        this.metadata = new RuleMetadata(
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                summary,
                category,
                severity,
                severity,
                severity,
                List.of(aliases),
                "0.1.0",
                fixable,
                List.of());
    }

    /** What is known of the check. */
    public RuleMetadata metadata() {
        return metadata;
    }

    /** A finding of this check. */
    public Finding at(Located place, String message) {
        return Finding.of(metadata, place.origin(), message);
    }
}
