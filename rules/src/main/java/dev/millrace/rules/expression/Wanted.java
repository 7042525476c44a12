package dev.millrace.rules.expression;

import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.ValueKind;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.yaml.Text;

/**
 * What the value of an expression has to be where it is the whole value of a key.
 *
 * @param kind what the key takes
 * @param labels whether it names runners, of which no value but text makes sense
 */
record Wanted(ValueKind kind, boolean labels) {

    private static final int MOST_INPUTS = 500;

    static Wanted at(Text text, Scope scope) {
        var key = scope.key().orElseThrow();
        var input = isCallInputDefault(key)
                ? scope.workflow().map(workflow -> typeOfInput(text, workflow)).orElse("")
                : "";
        return input.equals("boolean") || input.equals("number")
                ? new Wanted(ValueKind.parse(input), false)
                : new Wanted(key.kind(), key.name().equals("runs-on"));
    }

    private static boolean isCallInputDefault(GrammarKey key) {
        return key.node().equals("call-input") && key.name().equals("default");
    }

    private static String typeOfInput(Text text, Workflow workflow) {
        for (var call : workflow.on().all(WorkflowCallTrigger.class)) {
            // Each default looks for its input here, so beyond what GitHub takes there is nothing to find.
            if (call.inputs().entries().size() > MOST_INPUTS) {
                return "";
            }
            for (var input : call.inputs()) {
                if (input.value()
                        .defaultValue()
                        .filter(value -> value.origin().isSame(text.origin()))
                        .isPresent()) {
                    return input.value().type().map(Text::raw).orElse("");
                }
            }
        }
        return "";
    }

    boolean takes(Type type) {
        if (type.isAny() || kind.any()) {
            return true;
        }
        if (type instanceof ArrayType) {
            return kind.takesList() || isText();
        }
        if (type instanceof ObjectType) {
            return kind.takesMapping() || isText();
        }
        if (type == ScalarType.STRING) {
            return kind.text();
        }
        if (type == ScalarType.NUMBER) {
            return kind.text() || kind.number() || kind.integer();
        }
        return type == ScalarType.BOOLEAN
                ? kind.bool() || kind.text() && !labels
                : !kind.nonEmpty() && (kind.text() || !kind.takesScalar());
    }

    // Of lists and mappings in a text expr-object-in-text speaks.
    private boolean isText() {
        return kind.text() && !kind.takesList() && !kind.takesMapping();
    }

    String described() {
        return kind.describe();
    }
}
