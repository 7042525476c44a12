package dev.millrace.dsl;

import dev.millrace.core.expression.Template;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expressions;
import java.util.Objects;

/** A condition that is given as text, and is written as it was given. What is wrong in it, the rules tell as they do for a file. */
record RawCondition(String text) implements Condition {

    RawCondition {
        Objects.requireNonNull(
                text,
                "the condition is null: give an expression, as when(\"github.ref == 'refs/heads/main'\"), or leave it out");
    }

    @Override
    public dev.millrace.core.expression.Expression tree() {
        return Expressions.condition(text).tree();
    }

    /** Whether GitHub could read it. */
    boolean isReadable() {
        var template = Template.condition(text);
        return template.errors().isEmpty() && template.expressions().size() == 1;
    }

    @Override
    public Condition asIf() {
        return this;
    }

    @Override
    public String toString() {
        return text.contains("${{") ? text : "${{ " + text + " }}";
    }
}
