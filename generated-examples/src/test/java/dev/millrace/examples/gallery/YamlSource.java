package dev.millrace.examples.gallery;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** The YAML of a workflow as Millrace writes it: how many lines of it say something, and where a job stands. */
final class YamlSource {

    // A line as near to the margin as the jobs' ids ends a job; those of its scripts are further in.
    private static final Pattern NEXT = Pattern.compile(" {0,2}\\S.*");

    private final String text;

    private YamlSource(String text) {
        this.text = text;
    }

    static YamlSource of(String text) {
        return new YamlSource(text);
    }

    /** The lines that are neither blank nor only a comment. */
    long lines() {
        return lines(text);
    }

    /** The same of a script. */
    static long lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
    }

    /** The part that is about a job. */
    Optional<String> job(String id) {
        var jobs = text.indexOf("\njobs:\n");
        var start = text.indexOf("\n  " + id + ":\n", Math.max(0, jobs));
        if (jobs < 0 || start < 0) {
            return Optional.empty();
        }
        var lines = text.substring(start + 1).lines().toList();
        var job = new ArrayList<String>();
        job.add(lines.get(0));
        lines.stream().skip(1).takeWhile(line -> !NEXT.matcher(line).matches()).forEach(job::add);
        return Optional.of(String.join("\n", job).stripTrailing().stripIndent());
    }
}
