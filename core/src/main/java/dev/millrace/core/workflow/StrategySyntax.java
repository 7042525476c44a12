package dev.millrace.core.workflow;

import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;

/** Reads and writes {@code strategy} with its matrix. */
final class StrategySyntax {

    private static final Set<String> NO_AXES = Set.of("include", "exclude");
    private static final Optional<ReaderCheck> IGNORING_CASE =
            Optional.of(ReaderCheck.YAML_DUPLICATE_KEY_IGNORING_CASE);

    private StrategySyntax() {}

    static Optional<Strategy> read(Fields in) {
        return in.computedSection(
                "strategy", "strategy", StrategySyntax::readStrategy, StrategySyntax::computedStrategy);
    }

    private static Strategy readStrategy(Fields in) {
        var matrix = in.computedSection("matrix", "matrix", StrategySyntax::readMatrix, StrategySyntax::computedMatrix);
        return new Strategy(
                Optional.empty(), in.bool("fail-fast"), in.integer("max-parallel"), matrix, in.rest(), in.origin());
    }

    private static Strategy computedStrategy(Text expression) {
        return new Strategy(
                Optional.of(expression),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE,
                expression.origin());
    }

    static YamlNode write(Strategy strategy) {
        return SectionSyntax.computedOr(
                strategy.expression(),
                () -> new MappingBuilder()
                        .value("fail-fast", strategy.failFast())
                        .value("max-parallel", strategy.maxParallel())
                        .section("matrix", strategy.matrix(), StrategySyntax::writeMatrix)
                        .build(strategy.extras(), strategy.origin()));
    }

    private static Matrix readMatrix(Fields in) {
        var include = readCombinations(in, "include");
        var exclude = readCombinations(in, "exclude");
        return new Matrix(Optional.empty(), readAxes(in), include, exclude, in.origin());
    }

    private static Items<Entries<YamlNode>> readCombinations(Fields in, String key) {
        return in.items(key, node -> readCombination(in, key, node));
    }

    private static Entries<Items<YamlNode>> readAxes(Fields in) {
        var all = FreeKeys.read(
                new YamlMapping(in.entries(), in.origin()),
                (name, values) -> isAxis(name.raw())
                        ? Optional.of(in.items(name.raw(), values, Optional::of))
                                .filter(Items::isPresent)
                        : Optional.of(Items.<YamlNode>absent()),
                IGNORING_CASE,
                in.reading());
        return new Entries<>(
                all.stream().filter(axis -> isAxis(axis.key().raw())).toList(),
                true,
                Optional.empty(),
                all.unreadable().stream().filter(mark -> isAxis(mark.key())).toList(),
                in.origin());
    }

    private static boolean isAxis(String key) {
        return !NO_AXES.contains(key);
    }

    private static Optional<Entries<YamlNode>> readCombination(Fields in, String key, YamlNode node) {
        if (node instanceof YamlMapping combination) {
            return Optional.of(
                    FreeKeys.read(combination, (name, value) -> Optional.of(value), IGNORING_CASE, in.reading()));
        }
        return node instanceof Text text && in.isComputed(key, text)
                ? Optional.of(Entries.computed(text))
                : in.wrongItem(key, node, "mappings");
    }

    private static Matrix computedMatrix(Text expression) {
        return new Matrix(
                Optional.of(expression), Entries.absent(), Items.absent(), Items.absent(), expression.origin());
    }

    private static YamlNode writeMatrix(Matrix matrix) {
        return SectionSyntax.computedOr(matrix.expression(), () -> {
            var out = new MappingBuilder();
            for (var axis : matrix.axes()) {
                out.put(axis.key(), MappingBuilder.items(axis.value(), value -> value));
            }
            return out.items("include", matrix.include(), StrategySyntax::writeCombination)
                    .items("exclude", matrix.exclude(), StrategySyntax::writeCombination)
                    .build(Extras.NONE, matrix.origin());
        });
    }

    private static YamlNode writeCombination(Entries<YamlNode> combination) {
        return MappingBuilder.entries(combination, value -> value);
    }
}
