package dev.millrace.core.report;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What the findings of a file are known by in the next run, when their lines may have moved. */
final class Fingerprints {

    private static final int BYTES = 16;

    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<SourceFile, String[]> lines = new HashMap<>();

    /** Of the rule, the file and the offending text, with the count of equal ones above it. */
    String of(Finding finding) {
        var hash = hash(finding.rule().id() + '\0' + finding.location().file() + '\0' + offender(finding));
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    /** What GitHub knows the finding's line by; empty for Java, whose text nobody has here. */
    Optional<String> line(Finding finding) {
        return finding.origin().span().map(this::line);
    }

    private String line(Span span) {
        var file = span.file();
        var hashes = lines.computeIfAbsent(file, f -> LineHashes.of(f.text(), f.lineCount()));
        return hashes[span.startPosition().line() - 1];
    }

    // The first line is enough, and a change further down in a long text is none of the place.
    private static String offender(Finding finding) {
        var text = finding.origin().span().map(Span::text).orElse("").strip();
        return text.isEmpty() ? finding.message() : text.lines().findFirst().orElse("");
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
