package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads back what was written, for many trees of strings that YAML has a meaning for. */
class YamlEmitterRandomTest {

    private static final int TREES = 20_000;
    private static final long SEED = 20_261_121;

    @Test
    void readersOfTheCoreAndOfTheJsonSchemaReadTheSameData() {
        var trees = new RandomTrees(new Random(SEED), false);
        for (var i = 0; i < TREES; i++) {
            var tree = trees.next();
            var yaml = YamlEmitter.emit(tree, YamlEmitterRandomTest::isSpaced);
            assertThat(read(yaml, new CoreSchema())).as(yaml).isEqualTo(data(tree));
            assertThat(read(yaml, new JsonSchema())).as(yaml).isEqualTo(data(tree));
        }
    }

    @Test
    void commentsChangeNoData() {
        var trees = new RandomTrees(new Random(SEED + 1), true);
        for (var i = 0; i < TREES; i++) {
            var tree = trees.next();
            var yaml = YamlEmitter.emit(tree, YamlEmitterRandomTest::isSpaced, List.of("Written by a test.", ""));
            assertThat(read(yaml, new CoreSchema())).as(yaml).isEqualTo(data(tree));
        }
    }

    @Test
    void whatIsReadAndWrittenAgainIsTheSameTextWithTheSameComments() {
        var trees = new RandomTrees(new Random(SEED + 2), true);
        for (var i = 0; i < TREES; i++) {
            var tree = trees.next();
            var yaml = YamlEmitter.emit(tree, YamlEmitterRandomTest::isSpaced);
            var again = parse(yaml);
            assertThat(again).as(yaml).isEqualTo(tree);
            assertThat(YamlEmitter.emit(again, YamlEmitterRandomTest::isSpaced)).isEqualTo(yaml);
        }
    }

    @Test
    void everyTextEndsInOneNewline() {
        var trees = new RandomTrees(new Random(SEED + 3), true);
        for (var i = 0; i < TREES; i++) {
            assertThat(YamlEmitter.emit(trees.next(), YamlEmitterRandomTest::isSpaced))
                    .endsWith("\n")
                    .doesNotEndWith("\n\n");
        }
    }

    private static boolean isSpaced(YamlMapping mapping) {
        return mapping.entries().size() % 2 == 0;
    }

    private static YamlMapping parse(String yaml) {
        var findings = new ArrayList<Finding>();
        var document = YamlParser.parse(SourceFile.of("ci.yml", yaml), findings::add);
        assertThat(findings)
                .as(yaml)
                .allMatch(finding -> finding.rule()
                        .id()
                        .equals(ReaderCheck.YAML_MERGE_KEY.metadata().id()));
        return (YamlMapping) document.root().orElseThrow();
    }

    private static @Nullable Object read(String yaml, Schema schema) {
        return new Load(LoadSettings.builder().setSchema(schema).build()).loadFromString(yaml);
    }

    private static @Nullable Object data(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            var data = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            mapping.entries().forEach(entry -> data.put(data(entry.key()), data(entry.value())));
            return data;
        }
        if (node instanceof YamlSequence sequence) {
            var data = new ArrayList<@Nullable Object>();
            sequence.items().forEach(item -> data.add(data(item)));
            return data;
        }
        var text = (Text) node;
        return switch (text.kind()) {
            case NULL -> null;
            case BOOLEAN -> Boolean.valueOf(text.raw());
            case NUMBER -> Integer.valueOf(text.raw());
            case STRING -> text.raw();
        };
    }
}
