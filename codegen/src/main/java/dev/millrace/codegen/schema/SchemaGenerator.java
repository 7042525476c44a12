package dev.millrace.codegen.schema;

import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.Limits;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the schemas of the grammar and of the lists of facts beside it.
 *
 * <pre>{@code
 * SchemaGenerator.generate(GithubSchema.WORKFLOW) // what GithubSchema.WORKFLOW.text() holds
 * }</pre>
 *
 * <p>What values have to meet is said by keywords that schemas have had since draft 7, under the names of draft 2020-12: many editors know no others.
 */
final class SchemaGenerator {

    private static final String HOME = "https://millrace.dev/schema/";

    private final Definitions definitions = new Definitions();
    private final Scalars scalars = new Scalars(definitions);
    private final Words words = new Words(definitions, scalars);
    private final Mappings mappings = new Mappings(definitions, this::property);
    private final Values values = new Values(scalars, mappings);
    private final Triggers triggers = new Triggers(definitions, this::property);

    // What the grammar cannot say.
    private final Map<String, Function<GrammarKey, Schema>> special = Named.keysOfNodes(Map.of(
            "workflow on", key -> triggers.schema(),
            "workflow permissions", key -> words.permissions(),
            "steps-job permissions", key -> words.permissions(),
            "call-job permissions", key -> words.permissions(),
            "workflow-dispatch inputs", key -> values.of(key).with("maxProperties", Limits.dispatchInputs()),
            "wait-all-step wait-all",
                    key -> Schema.anyOf(Schema.type("null").titled("nothing"), Schema.EMPTY.with("const", true)),
            "parallel-step parallel", this::parallel));

    private SchemaGenerator() {}

    /** The text of a schema. */
    static String generate(GithubSchema schema) {
        return SchemaText.of(new SchemaGenerator().schema(schema));
    }

    private Schema schema(GithubSchema schema) {
        var head = Schema.EMPTY
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("$id", HOME + schema.file())
                .with(
                        "$comment",
                        "Written by Millrace from its facts about GitHub Actions, of " + Grammar.date()
                                + "; change those, not this file.");
        var root = mappings.of(Grammar.node(schema.toString()));
        return head.plus(root).with("title", "GitHub Actions: " + schema).with("$defs", definitions.all());
    }

    private Schema property(GrammarKey key) {
        return value(key).described(key.description());
    }

    private Schema parallel(GrammarKey key) {
        var steps = key.kind().items().orElseThrow().nodes().stream()
                .map(Grammar::node)
                .toList();
        return Schema.listOf(mappings.reference(steps, false).and(Rules.inParallel()))
                .with("minItems", 1);
    }

    private Schema value(GrammarKey key) {
        var own = special.get(key.node() + " " + key.name());
        return own != null
                ? own.apply(key)
                : words.texts(key).map(texts -> values.of(key, texts)).orElseGet(() -> values.of(key));
    }
}
