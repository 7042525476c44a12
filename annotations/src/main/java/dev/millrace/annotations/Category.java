package dev.millrace.annotations;

/** What a rule is about; the rule pages and reports are grouped by it. */
@PublicApi
public enum Category {
    /** The text of the file: YAML and what GitHub's reader accepts of it. */
    SYNTAX,
    /** Keys, their values and how they go together. */
    STRUCTURE,
    /** What stands in <code>${{ }}</code>. */
    EXPRESSION,
    /** Things that are well-formed and mean something else than their author thought. */
    SEMANTICS,
    /** Uses of actions and reusable workflows, and their definitions. */
    ACTION,
    /** Runner labels, images, containers and shells. */
    RUNNER,
    /** What a stranger or a leak can make of the workflow. */
    SECURITY,
    /** Habits that make a workflow easier to read and to keep. */
    STYLE
}
