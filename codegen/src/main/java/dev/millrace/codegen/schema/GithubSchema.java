package dev.millrace.codegen.schema;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.facts.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The JSON Schemas of what Millrace checks, by which editors complete, explain and check it.
 *
 * <pre>{@code
 * Files.writeString(Path.of("workflow.schema.json"), GithubSchema.WORKFLOW.text());
 * }</pre>
 */
@PublicApi
public enum GithubSchema {
    /** Of workflows: the files in {@code .github/workflows}. */
    WORKFLOW,
    /** Of actions: {@code action.yml}. */
    ACTION;

    /**
     * The name of its file.
     *
     * <pre>{@code
     * GithubSchema.ACTION.file() // action.schema.json
     * }</pre>
     */
    public String file() {
        return this + ".schema.json";
    }

    /**
     * The schema, as indented JSON.
     *
     * <pre>{@code
     * GithubSchema.ACTION.text() // begins with "$schema": "https://json-schema.org/draft/2020-12/schema"
     * }</pre>
     */
    public String text() {
        try (var stream = Objects.requireNonNull(GithubSchema.class.getResourceAsStream(file()), file())) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema \"" + file() + "\" cannot be read", e);
        }
    }

    /**
     * The schema of the facts in use, as indented JSON: that of {@link #text()}, unless {@link Facts#use others} were given.
     *
     * <pre>{@code
     * Facts.use(newer);
     * GithubSchema.WORKFLOW.ofFacts() // takes the events that they have
     * }</pre>
     */
    public String ofFacts() {
        return SchemaGenerator.generate(this);
    }

    /** The name of the node of the grammar that it describes, as the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
