package dev.millrace.rules.semantics.script;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.facts.OperatingSystem;
import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.facts.RunnerLabels;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operating systems on which a job is sure to run, each with the label that says so.
 *
 * @param labels the label of each system
 * @param isComplete whether it runs on no other
 * @param isHosted whether all its runners are known to be GitHub's own machines, which begin with nothing
 */
record JobSystems(Map<OperatingSystem, Text> labels, boolean isComplete, boolean isHosted) {

    static final JobSystems UNKNOWN = new JobSystems(Map.of(), false, false);

    JobSystems {
        labels = Map.copyOf(labels);
    }

    static JobSystems of(StepsJob job) {
        if (job.runsOn().isEmpty()) {
            return UNKNOWN;
        }
        var runsOn = job.runsOn().get();
        var written = runsOn.labels()
                .expression()
                .map(List::of)
                .orElse(runsOn.labels().items());
        var search = new Search(job.strategy().flatMap(Strategy::matrix));
        written.forEach(search::label);
        var labels = new EnumMap<OperatingSystem, Text>(search.found);
        var isContainer = job.container().isPresent();
        if (isContainer) {
            var image = job.container().get().image();
            labels.clear();
            // A container whose image is computed may be none at all.
            image.filter(Text::isLiteral).ifPresent(text -> labels.put(OperatingSystem.LINUX, text));
        }
        var complete = isContainer ? !labels.isEmpty() : search.complete && !labels.isEmpty();
        return new JobSystems(
                labels,
                complete,
                search.complete && search.hosted && runsOn.group().isEmpty());
    }

    boolean areAll(OperatingSystem system) {
        return isComplete && labels.size() == 1 && labels.containsKey(system);
    }

    /** Looks through the labels of a job, and what they come to in its matrix. */
    private static final class Search {

        private final Optional<Matrix> matrix;
        private final Map<OperatingSystem, Text> found = new EnumMap<>(OperatingSystem.class);
        private boolean complete = true;
        private boolean hosted = true;

        Search(Optional<Matrix> matrix) {
            this.matrix = matrix;
        }

        void label(Text label) {
            if (label.isLiteral()) {
                literal(label, true);
                return;
            }
            var path = label.template().wholeExpression().flatMap(Search::pathInMatrix);
            if (path.isEmpty() || matrix.isEmpty() || matrix.get().expression().isPresent()) {
                complete = false;
                return;
            }
            inMatrix(matrix.get(), path.get());
        }

        private void inMatrix(Matrix from, List<String> path) {
            var name = path.get(0);
            from.axes().get(name).ifPresent(row -> {
                complete &= row.expression().isEmpty() && row.unreadable().isEmpty();
                row.forEach(value -> value(value, path, isSureToStay(from, name)));
            });
            complete &= from.include().expression().isEmpty()
                    && from.include().unreadable().isEmpty();
            for (var combination : from.include()) {
                complete &= combination.expression().isEmpty();
                combination.get(name).ifPresent(value -> value(value, path, true));
            }
        }

        // An exclude may leave a value in no combination.
        private static boolean isSureToStay(Matrix matrix, String name) {
            return matrix.exclude().expression().isEmpty()
                    && matrix.exclude().stream()
                            .allMatch(combination -> combination.expression().isEmpty()
                                    && combination.get(name).isEmpty());
        }

        private void value(YamlNode value, List<String> path, boolean isSure) {
            Optional<YamlNode> part = Optional.of(value);
            for (var name : path.subList(1, path.size())) {
                part = part.flatMap(node -> property(node, name));
            }
            if (part.isPresent() && part.get() instanceof Text text && text.isLiteral()) {
                literal(text, isSure);
            } else if (part.isPresent() && part.get() instanceof YamlSequence sequence) {
                for (var item : sequence.items()) {
                    if (item instanceof Text text && text.isLiteral()) {
                        literal(text, isSure);
                    } else {
                        complete = false;
                    }
                }
            } else {
                complete = false;
            }
        }

        private static Optional<YamlNode> property(YamlNode node, String name) {
            return node instanceof YamlMapping mapping
                    ? mapping.entries().stream()
                            .filter(entry -> entry.key().raw().equalsIgnoreCase(name))
                            .map(entry -> entry.value())
                            .findFirst()
                    : Optional.empty();
        }

        private void literal(Text label, boolean isSure) {
            var known = RunnerLabels.find(label.raw());
            hosted &= known.filter(RunnerLabel::isImage).isPresent();
            var system = known.flatMap(RunnerLabel::os);
            if (system.isPresent()) {
                complete &= isSure;
                if (isSure) {
                    found.putIfAbsent(system.get(), label);
                }
            }
        }

        private static Optional<List<String>> pathInMatrix(Expression expression) {
            var path = new ArrayList<String>();
            var part = expression;
            while (part instanceof PropertyAccess access) {
                path.add(0, access.name());
                part = access.object();
            }
            return part instanceof ContextAccess context && context.name().equalsIgnoreCase("matrix") && !path.isEmpty()
                    ? Optional.of(path)
                    : Optional.empty();
        }
    }
}
