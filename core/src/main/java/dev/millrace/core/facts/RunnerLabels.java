package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The labels of runners that GitHub knows: of its own machines, today's and those of the past, and of self-hosted ones.
 *
 * <pre>{@code
 * RunnerLabels.find("Ubuntu-Latest").flatMap(RunnerLabel::os) // Optional[Linux]
 * RunnerLabels.find("our-gpu")                                // empty: a label of somebody's own
 * }</pre>
 */
@PublicApi
public final class RunnerLabels {

    private RunnerLabels() {}

    /** The label of a name; the case of letters does not matter. */
    public static Optional<RunnerLabel> find(String label) {
        return Optional.ofNullable(Holder.BY_NAME.get(label.toLowerCase(Locale.ROOT)));
    }

    /** All labels, current ones first. */
    public static Collection<RunnerLabel> all() {
        return Collections.unmodifiableCollection(Holder.BY_NAME.values());
    }

    /**
     * The images that a label of GitHub's may come to, each by one label of it.
     *
     * <pre>{@code
     * RunnerLabels.find("windows-latest").map(RunnerLabels::imagesOf) // Optional[[windows-2025-vs2026]]
     * }</pre>
     */
    public static Set<String> imagesOf(RunnerLabel label) {
        var images = new LinkedHashSet<String>();
        if (!label.isMoving()) {
            images.add(label.image().orElse(label.name()));
        }
        for (var name : label.moving()) {
            images.add(find(name).flatMap(RunnerLabel::image).orElse(name));
        }
        return images;
    }

    static Map<String, RunnerLabel> read(FactFiles files) {
        var byName = new LinkedHashMap<String, RunnerLabel>();
        for (var line : files.lines("runner-labels.tsv")) {
            byName.put(line.column(0), RunnerLabel.of(line));
        }
        return byName;
    }

    private static final class Holder {
        static final Map<String, RunnerLabel> BY_NAME = read(FactFiles.current());
    }
}
