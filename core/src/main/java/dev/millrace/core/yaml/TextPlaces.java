package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.YamlOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a text stand in its file, for whoever asks for many parts of one text: the file is read again at the first
 * question, and not for those that follow.
 *
 * <pre>{@code
 * var places = text.places();
 * for (var segment : text.template().segments()) {
 *     places.origin(segment.start(), segment.end());
 * }
 * }</pre>
 */
@PublicApi
public final class TextPlaces {

    private final Text text;
    // Pieces change while they are found, so that another thread may see them only when they are all there.
    private volatile @Nullable Pieces pieces;

    TextPlaces(Text text) {
        this.text = text;
    }

    /**
     * The origin of a part of the text, from a UTF-16 offset into {@link Text#raw()} up to another. It is that of the whole text where the
     * text does not come from a YAML file, does not stand there as it is, or has no such part.
     */
    public Origin origin(int from, int to) {
        if (!(text.origin() instanceof YamlOrigin whole)
                || from < 0
                || from > to
                || to > text.raw().length()) {
            return text.origin();
        }
        // Two threads may both read the file: the results are equal.
        var found = pieces;
        if (found == null) {
            found = find(whole, text.raw());
            pieces = found;
        }
        if (!found.isWhole()) {
            return whole;
        }
        var start = found.start(from, whereEmpty(whole));
        return whole.part(start, from == to ? start : found.end(to));
    }

    private static Pieces find(YamlOrigin origin, String raw) {
        var file = origin.file().text();
        var pieces = new Pieces(file, raw);
        var start = origin.start();
        var end = origin.end();
        if (start < 0 || start > end || end > file.length()) {
            pieces.lose();
            return pieces;
        }
        switch (origin.form()) {
            case PLAIN -> FlowScalarScan.plain(file, start, end, pieces);
            case QUOTED -> FlowScalarScan.quoted(file, start, end, pieces);
            case BLOCK -> BlockScalarScan.scan(file, start, raw, pieces);
            default -> pieces.lose();
        }
        return pieces;
    }

    // Between the quotes, behind the header of a block.
    private static int whereEmpty(YamlOrigin origin) {
        return switch (origin.form()) {
            case QUOTED -> origin.start() + 1;
            case BLOCK -> origin.end();
            default -> origin.start();
        };
    }
}
