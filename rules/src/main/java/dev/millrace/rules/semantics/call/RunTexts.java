package dev.millrace.rules.semantics.call;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.expression.evaluation.Constant;
import dev.millrace.core.facts.FunctionSignature;
import dev.millrace.core.facts.Functions;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.yaml.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a workflow as they come out in a run, in a form in which those of a caller and of what it calls can be compared: what is the
 * same all through a run stays an expression, {@code github.workflow} is that of the first caller, and inputs are what the caller gives.
 *
 * <p>Two texts of one form are the same in every run; GitHub compares the names of groups without regard to case.
 */
final class RunTexts {

    // Each job has its own.
    private static final List<String> OWN_OF_JOBS =
            List.of("job", "token", "env", "path", "workspace", "output", "state");
    // Around an expression; no file can hold it in a text.
    private static final char MARK = '\0';

    private final Optional<String> workflowName;
    // Of the first caller nobody knows them; they stay as they are.
    private final Optional<Map<String, Optional<String>>> inputs;

    private RunTexts(Optional<String> workflowName, Optional<Map<String, Optional<String>>> inputs) {
        this.workflowName = workflowName;
        this.inputs = inputs;
    }

    /**
     * Those of the first workflow.
     *
     * @param workflowName what {@code github.workflow} is; empty where somebody else may call it
     */
    static RunTexts ofFirst(Optional<String> workflowName) {
        return new RunTexts(workflowName, Optional.empty());
    }

    /** Those of a workflow that is called from here. */
    RunTexts called(LocalCall call, WorkflowCallTrigger declared) {
        var values = new HashMap<String, Optional<String>>();
        if (Given.of(call.job().with(), call.job().mayHold("with")).isPresent()) {
            for (var entry : call.job().with()) {
                values.putIfAbsent(Parameters.fold(entry.key().raw()), of(entry.value()));
            }
            var inside = new RunTexts(workflowName, Optional.of(Map.of()));
            for (var entry : declared.inputs()) {
                values.computeIfAbsent(Parameters.fold(entry.key().raw()), name -> inside.defaultOf(entry.value()));
            }
        }
        return new RunTexts(workflowName, Optional.of(values));
    }

    private Optional<String> defaultOf(Input input) {
        if (input.defaultValue().isPresent()) {
            return of(input.defaultValue().get());
        }
        return input.mayHold("default")
                ? Optional.empty()
                : input.type().map(Text::raw).flatMap(type -> switch (type) {
                    case "boolean" -> Optional.of("false");
                    case "number" -> Optional.of("0");
                    case "string" -> Optional.of("");
                    default -> Optional.empty();
                });
    }

    /** What the inputs come to, to tell whether two calls are alike. */
    String inputs() {
        return String.valueOf(inputs);
    }

    /** The form of a text; empty where it differs from job to job, or is not known. */
    Optional<String> of(Text text) {
        if (text.isLiteral()) {
            return Optional.of(text.raw().toLowerCase(Locale.ROOT));
        }
        var template = text.template();
        if (!template.errors().isEmpty()) {
            return Optional.empty();
        }
        var out = new StringBuilder();
        for (var segment : template.segments()) {
            var part = segment instanceof Segment.Literal literal
                    ? Optional.of(literal.range().in(text.raw()).toLowerCase(Locale.ROOT))
                    : segment instanceof Segment.Placeholder placeholder
                            ? placeholder.content().tree().flatMap(this::of)
                            : Optional.<String>empty();
            if (part.isEmpty()) {
                return part;
            }
            out.append(part.get());
        }
        return Optional.of(out.toString());
    }

    private Optional<String> of(Expression tree) {
        var constant = Constant.of(tree);
        if (constant.isPresent()) {
            return constant.map(value -> value.asText().toLowerCase(Locale.ROOT));
        }
        if (tree instanceof PropertyAccess access && access.object() instanceof ContextAccess context) {
            if (is(context, "inputs") && inputs.isPresent()) {
                return inputs.get().getOrDefault(Parameters.fold(access.name()), Optional.empty());
            }
            if (is(context, "github") && access.name().equalsIgnoreCase("workflow") && workflowName.isPresent()) {
                return workflowName.map(name -> name.toLowerCase(Locale.ROOT));
            }
        }
        return isSameEverywhere(tree)
                ? Optional.of(MARK + tree.toString().toLowerCase(Locale.ROOT) + MARK)
                : Optional.empty();
    }

    private boolean isSameEverywhere(Expression tree) {
        if (tree instanceof ContextAccess context) {
            return is(context, "vars") || is(context, "inputs") && inputs.isEmpty();
        }
        if (tree instanceof PropertyAccess access
                && access.object() instanceof ContextAccess context
                && is(context, "github")) {
            var name = access.name().toLowerCase(Locale.ROOT);
            return !OWN_OF_JOBS.contains(name) && !name.startsWith("action");
        }
        if (tree instanceof Call call && !isPure(call)) {
            return false;
        }
        for (var operand : tree.operands()) {
            if (!isSameEverywhere(operand)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPure(Call call) {
        return call.calls("fromJSON")
                || Functions.find(call.function()).map(FunctionSignature::pure).orElse(false);
    }

    private static boolean is(ContextAccess context, String name) {
        return context.name().equalsIgnoreCase(name);
    }
}
