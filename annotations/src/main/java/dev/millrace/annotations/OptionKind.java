package dev.millrace.annotations;

/** What a rule's option in the configuration holds. */
@PublicApi
public enum OptionKind {
    /** A whole number that is not negative. */
    INTEGER,
    /** A text. */
    TEXT,
    /** A list of texts. */
    TEXTS,
    /** A regular expression of Java, which has to match the whole of a text. */
    PATTERN
}
