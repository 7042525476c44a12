package dev.millrace.rules.semantics.call;

import dev.millrace.core.facts.KnownInput;
import dev.millrace.core.facts.KnownSecret;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.CallSecret;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.yaml.Text;
import java.util.Locale;

/**
 * An input or a secret that a called workflow declares.
 *
 * @param name the name, as declared
 * @param type {@code boolean}, {@code number} or {@code string}; empty where it is not known, and for a secret
 * @param mustBeGiven whether GitHub refuses a call without it
 * @param origin where it is declared
 */
record Parameter(String name, String type, boolean mustBeGiven, Origin origin) {

    static Parameter of(Entry<Input> entry) {
        var input = entry.value();
        var isRequired = input.required().flatMap(value -> value.literal()).orElse(false);
        var hasDefault = input.defaultValue().isPresent() || input.mayHold("default");
        return new Parameter(
                entry.key().raw(),
                input.type().map(Text::raw).orElse(""),
                isRequired && !hasDefault,
                entry.key().origin());
    }

    static Parameter ofSecret(Entry<CallSecret> entry) {
        var isRequired =
                entry.value().required().flatMap(value -> value.literal()).orElse(false);
        return new Parameter(entry.key().raw(), "", isRequired, entry.key().origin());
    }

    static Parameter of(KnownInput input) {
        return new Parameter(
                input.name(), input.type().name().toLowerCase(Locale.ROOT), input.mustBeGiven(), Origin.UNKNOWN);
    }

    static Parameter of(KnownSecret secret) {
        return new Parameter(secret.name(), "", secret.required(), Origin.UNKNOWN);
    }

    /** Its declaration as another place of a finding; none where a fact is the reason. */
    Related[] related() {
        return origin.span().isEmpty() ? new Related[0] : new Related[] {Related.to(origin, "declared here")};
    }

    /** A value that it takes, to be replaced. */
    String placeholder() {
        return switch (type) {
            case "boolean" -> "false";
            case "number" -> "0";
            default -> "''";
        };
    }
}
