package dev.millrace.codegen.binding;

import java.util.Collection;

/** Text in the Javadoc of generated classes. What it says may come from a hostile file, and must not end the comment. */
final class Javadoc {

    private Javadoc() {}

    /** Prose, in one line. */
    static String text(String text) {
        var out = new StringBuilder();
        for (var c : text.strip().replaceAll("\\s+", " ").toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '*' -> out.append("&#42;");
                case '{' -> out.append("&#123;");
                case '}' -> out.append("&#125;");
                // A Unicode escape is read before a comment ends.
                case '\\' -> out.append("&#92;");
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    /** A name or value. */
    static String code(String text) {
        // Nothing could be seen of blanks, and javadoc warns of a mark with nothing in it.
        var shown = text.isBlank() ? '"' + text + '"' : text;
        return isPlain(shown) ? "{@code " + shown + "}" : "<code>" + text(shown.replace("\n", "\\n")) + "</code>";
    }

    /** Names or values between commas. */
    static String codes(Collection<String> texts) {
        return String.join(", ", texts.stream().map(Javadoc::code).toList());
    }

    /** Prose that ends like a sentence. */
    static String sentence(String text) {
        var prose = text(text);
        return prose.isEmpty() || prose.endsWith(".") || prose.endsWith("!") || prose.endsWith("?")
                ? prose
                : prose + ".";
    }

    private static boolean isPlain(String text) {
        var open = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\' || c == '*' || Character.isISOControl(c)) {
                return false;
            }
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0 && !text.isBlank() && text.equals(text.strip());
    }
}
