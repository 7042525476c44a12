package dev.millrace.core.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys of a configuration, in the order in which the documentation tells of them. */
enum ConfigurationKey {
    VERSION("The version of this format: 1"),
    EXTENDS("The files that this one builds upon: a path from here, or classpath: and the name of a resource"),
    LOCKED("Whether files that extend this one may not weaken its rules, profile and fail-on"),
    PROFILE("How much to hear"),
    FAIL_ON("The lowest severity that makes the exit code 1"),
    TARGET("Where the workflows run: github.com, or ghes-3.N for an Enterprise Server"),
    RUNNER_LABELS("The labels of self-hosted and larger runners; * and ? stand for other characters"),
    VARIABLES("All variables that the context vars has"),
    SHELLCHECK("The lowest level of shellcheck that is reported; without it, nothing looks for shellcheck"),
    RULES("The severity of rules, or a mapping with their severity and options"),
    PATHS(
            "What is different for some files: patterns for their paths from the repository's root, the last of which wins"),
    POLICIES("The JSON Schemas of policies, as paths from the repository's root");

    private final String summary;

    ConfigurationKey(String summary) {
        this.summary = summary;
    }

    String summary() {
        return summary;
    }

    static List<String> all() {
        return Arrays.stream(values()).map(ConfigurationKey::toString).toList();
    }

    /** The key as it is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
