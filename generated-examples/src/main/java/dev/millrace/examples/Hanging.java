package dev.millrace.examples;

import java.util.ArrayList;
import java.util.List;

/** Lines that are as long as a terminal is wide, all but the first indented. */
final class Hanging {

    private static final int WIDTH = 110;

    private Hanging() {}

    /**
     * The parts with separators between them, broken behind a separator where a line would be too long.
     *
     * @param head what the first line begins with
     * @param indent what the others begin with
     */
    static List<String> wrap(String head, String indent, List<String> parts, String separator) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(head);
        var isEmpty = true;
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i) + (i < parts.size() - 1 ? separator : "");
            if (!isEmpty && line.length() + part.stripTrailing().length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(part);
            isEmpty = false;
        }
        lines.add(line.toString().stripTrailing());
        return List.copyOf(lines);
    }
}
