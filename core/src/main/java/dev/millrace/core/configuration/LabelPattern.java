package dev.millrace.core.configuration;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of runner labels in the configuration: {@code *} is any text, {@code ?} any character, {@code [a-z]} one of these and
 * {@code [^a-z]} one of the others; a backslash takes its special meaning from the character after it. The case of letters does not matter.
 *
 * <pre>{@code
 * if (LabelPattern.parse("team-*") instanceof LabelPattern.Valid valid) {
 *     valid.pattern().matches("team-linux") // true
 * }
 * LabelPattern.parse("team-[a") // Malformed[offset=5, problem="[" is not closed; ...]
 * }</pre>
 */
@PublicApi
public final class LabelPattern {

    private final List<LabelPart> parts;

    private LabelPattern(List<LabelPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Reads a pattern. */
    public static Result parse(String text) {
        var reader = new LabelPatternReader(text.toLowerCase(Locale.ROOT));
        return reader.malformed()
                .<Result>map(problem -> problem)
                .orElseGet(() -> new Valid(new LabelPattern(reader.parts())));
    }

    /** Whether the pattern is one for the label as a whole. */
    public boolean matches(String label) {
        var text = label.toLowerCase(Locale.ROOT);
        var part = 0;
        var at = 0;
        var afterStar = -1;
        var retry = 0;
        // Each star takes as little as it can; only the last one ever has to take more.
        while (at < text.length()) {
            if (part < parts.size() && parts.get(part).isStar()) {
                part++;
                afterStar = part;
                retry = at;
            } else if (part < parts.size() && parts.get(part).accepts(text.charAt(at))) {
                part++;
                at++;
            } else if (afterStar >= 0) {
                retry++;
                at = retry;
                part = afterStar;
            } else {
                return false;
            }
        }
        return parts.subList(part, parts.size()).stream().allMatch(LabelPart::isStar);
    }

    /** What came of reading: a pattern, or what is wrong with it. */
    @PublicApi
    public sealed interface Result {}

    /**
     * A pattern that can be used.
     *
     * @param pattern the pattern
     */
    @PublicApi
    public record Valid(LabelPattern pattern) implements Result {}

    /**
     * A text that is no pattern.
     *
     * @param offset where in the text, in UTF-16 units from 0
     * @param problem what is wrong, and what to write
     */
    @PublicApi
    public record Malformed(int offset, String problem) implements Result {}
}
