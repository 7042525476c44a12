package dev.millrace.codegen.schema;

import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.ValueKind;
import java.util.ArrayList;
import java.util.Optional;

/** What a key takes, of the kind that the grammar says, where no list of facts says it better. */
final class Values {

    private final Scalars scalars;
    private final Mappings mappings;

    Values(Scalars scalars, Mappings mappings) {
        this.scalars = scalars;
        this.mappings = mappings;
    }

    Schema of(GrammarKey key) {
        return of(key, key.kind(), Optional.empty());
    }

    /** The same, with other texts than the grammar says, expressions among them where they may stand. */
    Schema of(GrammarKey key, Schema texts) {
        return of(key, key.kind(), Optional.of(texts));
    }

    private Schema of(GrammarKey key, ValueKind kind, Optional<Schema> texts) {
        if (kind.any()) {
            return Schema.EMPTY;
        }
        var found = new ArrayList<Schema>();
        // First, because editors report what the first alternative has against a value that fits none.
        if (!kind.nodes().isEmpty()) {
            found.add(filled(mapping(kind), "minProperties", key));
        }
        if (!key.allowed().isEmpty()) {
            found.add(Schema.words(key.allowed()));
        } else if (kind.text() && texts.isPresent()) {
            found.add(texts.get());
        } else {
            found.addAll(scalars.of(key, kind));
        }
        kind.items().ifPresent(items -> found.add(filled(list(key, items, texts), "minItems", key)));
        kind.values().ifPresent(values -> found.add(filled(free(key, values), "minProperties", key)));
        if (key.takesExpression() && (!kind.text() || !key.allowed().isEmpty())) {
            found.add(kind.text() ? scalars.computed() : scalars.expression());
        }
        return Schema.anyOf(found);
    }

    private Schema list(GrammarKey key, ValueKind items, Optional<Schema> texts) {
        return Schema.listOf(of(key.inside(items), items, texts)).titled("a list");
    }

    private Schema free(GrammarKey key, ValueKind values) {
        if (values.equals(ValueKind.parse("text"))) {
            return scalars.texts(key.takesExpression());
        }
        var free = Schema.type("object").titled("a mapping");
        if (key.node().equals("workflow") && key.name().equals("jobs")) {
            free = free.with("propertyNames", scalars.id());
        }
        return free.with("additionalProperties", of(key.inside(values), values, Optional.empty()));
    }

    private Schema mapping(ValueKind kind) {
        return mappings.reference(kind.nodes().stream().map(Grammar::node).toList(), kind.nothing());
    }

    private static Schema filled(Schema schema, String keyword, GrammarKey key) {
        return key.filled() ? schema.with(Schema.EMPTY.with(keyword, 1)) : schema;
    }
}
