package dev.millrace.policy;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A schema, ready to check values, in bounded time. */
final class Compiled {

    // A second or so. A workflow of the largest size that GitHub reads needs some ten for each of its values.
    private static final long MOST_STEPS = 1_000_000;
    // Below what the stack of a thread holds.
    private static final int MOST_DEPTH = 250;

    // Only what is used of it is memory.
    private static final long DEEP_STACK = 128L << 20;

    private static final List<Dialect> DIALECTS = List.of(
            Dialects.getDraft202012(),
            Dialects.getDraft201909(),
            Dialects.getDraft7(),
            Dialects.getDraft6(),
            Dialects.getDraft4());

    private final Schema schema;

    private Compiled(Schema schema) {
        this.schema = schema;
    }

    /** Why a value could not be checked to the end. */
    static final class Unfinished extends Exception {

        private static final long serialVersionUID = 1L;

        private Unfinished(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    static Compiled of(Place policy, String name) throws PolicyException {
        var dialect = dialectOf(policy);
        try {
            conform(policy, dialect);
            PolicyScan.check(policy);
            var compiled = new Compiled(registry(dialect).getSchema(policy.json()));
            compiled.schema.initializeValidators();
            // What refers to itself without end does so on any value.
            compiled.check(JsonNodeFactory.instance.objectNode());
            return compiled;
        } catch (SchemaException e) {
            throw PolicyException.of(name, "this is no JSON Schema: " + firstLine(e));
        } catch (Unfinished e) {
            throw PolicyException.of(name, e.why());
        }
    }

    /** What is wrong with a value. */
    List<Error> check(JsonNode json) throws Unfinished {
        return check(schema, json);
    }

    private static List<Error> check(Schema schema, JsonNode json) throws Unfinished {
        try {
            return checkHere(schema, json);
        } catch (PatternBudget.TooDeep e) {
            return checkDeep(schema, json);
        }
    }

    // Java's patterns call themselves for each character of (.|\n)*, and a thread's stack holds a thousand or two of
    // these.
    private static List<Error> checkDeep(Schema schema, JsonNode json) throws Unfinished {
        var task = new FutureTask<>(() -> checkHere(schema, json));
        var thread = new Thread(null, task, "millrace-policy", DEEP_STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            var cause = e.getCause();
            throw cause instanceof Unfinished unfinished
                    ? unfinished
                    : new Unfinished(cause == null ? "" : String.valueOf(cause.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfinished("its check was interrupted");
        }
    }

    private static List<Error> checkHere(Schema schema, JsonNode json) throws Unfinished {
        PatternBudget.refill();
        try {
            return schema.validate(json, context -> context.executionConfig(Compiled::limit));
        } catch (ValidationLimitExceededException e) {
            throw new Unfinished(
                    e.getLimitKind() == ValidationLimitExceededException.LimitKind.EVALUATION_DEPTH
                            ? "its schemas stand or refer to each other more than " + MOST_DEPTH + " deep"
                            : "it takes more than " + MOST_STEPS + " steps; make it simpler");
        } catch (StackOverflowError e) {
            throw new Unfinished("its schemas stand in each other too deep");
        } catch (PatternBudget.Spent e) {
            throw new Unfinished(String.valueOf(e.getMessage()));
        } catch (SchemaException e) {
            throw new Unfinished("it is no JSON Schema: " + firstLine(e));
        }
    }

    // Formats are notes here, as draft 2020-12 has it: to read some of them costs any time.
    private static void limit(ExecutionConfig.Builder config) {
        config.locale(Locale.ENGLISH)
                .formatAssertionsEnabled(false)
                .maxEvaluationSteps(MOST_STEPS)
                .maxEvaluationDepth(MOST_DEPTH);
    }

    private static SchemaRegistry registry(Dialect dialect) {
        var config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(new PatternBudget())
                .build();
        // The library logs a warning for each keyword that it does not know, ours among them.
        var quiet = Dialect.builder(dialect)
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
        return SchemaRegistry.withDialects(
                List.of(quiet),
                builder -> builder.defaultDialectId(dialect.getId())
                        .schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.block(any -> true)));
    }

    private static Dialect dialectOf(Place policy) throws PolicyException {
        var declared = policy.part("$schema");
        if (declared.isEmpty()) {
            return DIALECTS.get(0);
        }
        var wanted = withoutHash(declared.get().json().asString(""));
        for (var dialect : DIALECTS) {
            if (withoutHash(dialect.getId()).equals(wanted)) {
                return dialect;
            }
        }
        throw PolicyException.at(
                declared.get().origin(),
                "\"" + wanted + "\" is no version of JSON Schema that Millrace knows; it knows "
                        + DIALECTS.stream().map(Dialect::getId).collect(Collectors.joining(", ")));
    }

    // The schemas of schemas come with the library, so nothing is fetched here either.
    private static void conform(Place policy, Dialect dialect) throws PolicyException, Unfinished {
        var meta = SchemaRegistry.withDialects(DIALECTS).getSchema(SchemaLocation.of(dialect.getId()));
        var wrong = new Violations(policy, OwnWords.NONE, error -> false, "the policy").of(check(meta, policy.json()));
        if (!wrong.isEmpty()) {
            throw PolicyException.at(
                    wrong.get(0).origin(),
                    "this is no JSON Schema: " + wrong.get(0).message());
        }
    }

    private static String withoutHash(String id) {
        return id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
