package dev.millrace.annotations;

/** How much a finding matters, from low to high; {@code a.compareTo(b) >= 0} asks whether a is at least b. */
@PublicApi
public enum Severity {
    /** The rule does not run. */
    OFF,
    /** Advice. */
    INFO,
    /** It works, but is very likely wrong or unsafe. */
    WARNING,
    /** GitHub rejects it, it cannot work, or a stranger can exploit it. */
    ERROR
}
