package dev.millrace.core.context;

import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlParser;
import dev.millrace.core.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The variables that a repository's configuration lists: Millrace's own, or else that of actionlint. */
record ConfiguredVariables(Optional<List<String>> names) {

    static ConfiguredVariables read(Function<String, Optional<SourceFile>> files) {
        return new ConfiguredVariables(files.apply(".github/millrace.yml")
                .flatMap(file -> list(file, "variables"))
                .or(() -> files.apply(".github/actionlint.yaml")
                        .or(() -> files.apply(".github/actionlint.yml"))
                        .flatMap(file -> list(file, "config-variables"))));
    }

    // What is no list, null above all, says nothing; an empty list says that there are none.
    private static Optional<List<String>> list(SourceFile file, String key) {
        return YamlParser.parse(file, finding -> {})
                .root()
                .flatMap(root -> root instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty())
                .flatMap(value -> value instanceof YamlSequence list ? Optional.of(texts(list)) : Optional.empty());
    }

    private static List<String> texts(YamlSequence list) {
        return list.items().stream()
                .filter(Text.class::isInstance)
                .map(item -> ((Text) item).raw())
                .toList();
    }
}
