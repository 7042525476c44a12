package dev.millrace.core.expression.evaluation;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Texts;
import dev.millrace.core.finding.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What GitHub's functions compute, one constant each; the facts tell how many arguments they take. */
enum BuiltIn {
    ALWAYS("always", call -> Data.TRUE),
    CANCELLED("cancelled", call -> Data.of(call.evaluation().status() == JobStatus.CANCELLED)),
    CASE("case", BuiltIn::choose),
    CONTAINS("contains", BuiltIn::contains),
    ENDS_WITH("endsWith", call -> Data.of(areScalar(call) && Texts.endsWith(call.text(0), call.text(1)))),
    FAILURE("failure", call -> Data.of(call.evaluation().status() == JobStatus.FAILURE)),
    FORMAT("format", call -> Data.of(FormatText.of(call))),
    FROM_JSON("fromJSON", BuiltIn::fromJson),
    HASH_FILES("hashFiles", BuiltIn::hashFiles),
    JOIN("join", BuiltIn::join),
    STARTS_WITH("startsWith", call -> Data.of(areScalar(call) && Texts.startsWith(call.text(0), call.text(1)))),
    SUCCESS("success", call -> Data.of(call.evaluation().status() == JobStatus.SUCCESS)),
    TO_JSON("toJSON", BuiltIn::toJson);

    private final String word;
    private final Function<Invocation, Data> body;

    BuiltIn(String word, Function<Invocation, Data> body) {
        this.word = word;
        this.body = body;
    }

    /** The function of a name; the case of letters does not matter. */
    static Optional<BuiltIn> named(String name) {
        return Optional.ofNullable(Holder.BY_FOLDED.get(Texts.fold(name)));
    }

    /** The name, as GitHub writes it. */
    String word() {
        return word;
    }

    /** Computes a call with a number of arguments that the function takes. */
    Data call(Invocation call) {
        return body.apply(call);
    }

    private static boolean areScalar(Invocation call) {
        return call.value(0).isScalar() && call.value(1).isScalar();
    }

    private static Data choose(Invocation call) {
        var last = call.count() - 1;
        for (var i = 0; i < last; i += 2) {
            var predicate = call.value(i);
            if (!(predicate instanceof Data.Bool)) {
                throw call.failure(
                        i,
                        "a condition must be true or false, and this is of the kind " + predicate.kind()
                                + "; compare it, as in \"x != ''\"");
            }
            if (predicate.isTruthy()) {
                return call.value(i + 1);
            }
        }
        return call.value(last);
    }

    private static Data contains(Invocation call) {
        var where = call.value(0);
        if (where instanceof Data.Array array) {
            return Data.of(!array.items().isEmpty() && Relation.anyEqual(array, call.value(1)));
        }
        return Data.of(areScalar(call) && Texts.contains(call.text(0), call.text(1)));
    }

    private static Data join(Invocation call) {
        var items = call.value(0);
        if (!(items instanceof Data.Array array)) {
            return Data.of(items.isScalar() ? items.asText() : "");
        }
        var separator = ",";
        if (array.items().size() > 1 && call.count() > 1 && call.value(1).isScalar()) {
            separator = call.text(1);
        }
        var out = new BoundedText(call::take);
        var before = "";
        for (var item : array.items()) {
            out.append(before).append(item.asText());
            before = separator;
        }
        return Data.of(out.toString());
    }

    private static Data toJson(Invocation call) {
        try {
            return Data.of(DataJson.print(call.value(0), call::take));
        } catch (DataJsonException e) {
            throw call.failure(e.problem());
        }
    }

    private static Data fromJson(Invocation call) {
        var text = call.text(0);
        if (text.isBlank()) {
            throw call.failure("an empty text is no JSON; give a default, as in \"fromJSON(x || '[]')\"");
        }
        try {
            return DataJson.read(text, call::take);
        } catch (DataJsonException e) {
            // An offset goes on with the sentence: is no JSON at offset 3
            var joint = e.offset().isPresent() ? " " : ": ";
            throw call.failure("\"" + Suggestion.shorten(text) + "\" is no JSON" + joint + e.problem());
        }
    }

    private static Data hashFiles(Invocation call) {
        var files = call.evaluation()
                .files()
                .orElseThrow(() -> call.failure("there is no workspace here, so there are no files"));
        var patterns = new ArrayList<String>(call.count());
        for (var i = 0; i < call.count(); i++) {
            patterns.add(call.text(i));
        }
        try {
            return Data.of(files.of(patterns));
        } catch (IllegalArgumentException e) {
            throw call.failure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw call.failure("a file cannot be read: " + e.getMessage());
        }
    }

    private static final class Holder {

        static final Map<String, BuiltIn> BY_FOLDED = new HashMap<>();

        static {
            for (var function : values()) {
                BY_FOLDED.put(Texts.fold(function.word), function);
            }
        }
    }
}
