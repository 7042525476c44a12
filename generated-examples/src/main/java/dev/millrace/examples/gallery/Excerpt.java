package dev.millrace.examples.gallery;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job in Java and in YAML.
 *
 * @param job the job's id
 * @param file the file of Java
 * @param java the declaration
 * @param yaml what it becomes
 */
record Excerpt(String job, Path file, String java, String yaml) {

    // More does not fit on a screen.
    private static final int MOST_LINES = 40;

    /** Of the jobs that fit on a screen, the one with the longest YAML, and of those the first. */
    static Optional<Excerpt> longest(List<String> jobs, Map<Path, JavaSource> sources, YamlSource yaml) {
        return jobs.stream()
                .flatMap(job -> find(job, sources, yaml).stream())
                .filter(Excerpt::fits)
                .min(Comparator.comparingLong(Excerpt::size).reversed());
    }

    private static Optional<Excerpt> find(String job, Map<Path, JavaSource> sources, YamlSource yaml) {
        for (var source : sources.entrySet()) {
            var java = source.getValue().declaration(job);
            if (java.isPresent()) {
                return yaml.job(job).map(part -> new Excerpt(job, source.getKey(), java.get(), part));
            }
        }
        return Optional.empty();
    }

    private boolean fits() {
        return java.lines().count() <= MOST_LINES && size() <= MOST_LINES;
    }

    private long size() {
        return yaml.lines().count();
    }
}
