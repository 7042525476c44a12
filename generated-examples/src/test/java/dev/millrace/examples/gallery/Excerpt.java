package dev.millrace.examples.gallery;

import dev.millrace.core.source.CallSite;
import dev.millrace.examples.view.JobView;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    static Optional<Excerpt> longest(List<JobView> jobs, Map<Path, JavaSource> sources, YamlSource yaml) {
        return jobs.stream()
                .flatMap(job -> find(job, sources, yaml).stream())
                .filter(Excerpt::fits)
                .min(Comparator.comparingLong(Excerpt::size).reversed());
    }

    private static Optional<Excerpt> find(JobView job, Map<Path, JavaSource> sources, YamlSource yaml) {
        for (var source : sources.entrySet()) {
            var java = source.getValue().declaration(job.id(), lines(job, source.getKey()));
            if (java.isPresent()) {
                return yaml.job(job.id()).map(part -> new Excerpt(job.id(), source.getKey(), java.get(), part));
            }
        }
        return Optional.empty();
    }

    // Where a method makes the job, its callers may be what declares it.
    private static Set<Integer> lines(JobView job, Path file) {
        var origin = job.job().origin();
        return Stream.concat(origin.callSite().stream(), origin.callers().stream())
                .filter(site -> file.endsWith(site.path()))
                .map(CallSite::line)
                .collect(Collectors.toSet());
    }

    private boolean fits() {
        return java.lines().count() <= MOST_LINES && size() <= MOST_LINES;
    }

    private long size() {
        return yaml.lines().count();
    }
}
