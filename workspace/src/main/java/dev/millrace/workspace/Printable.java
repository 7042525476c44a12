package dev.millrace.workspace;

/** Text for a person, without what a terminal or the reader of a log would obey: names of files and messages may be anybody's. */
public final class Printable {

    private Printable() {}

    /** One line. */
    public static String line(String text) {
        return clean(text, "");
    }

    /** One line or many, which may be indented by tabs. */
    public static String lines(String text) {
        return clean(text, "\n\t");
    }

    private static String clean(String text, String kept) {
        var clean = new StringBuilder(text);
        for (var i = 0; i < clean.length(); i++) {
            var c = clean.charAt(i);
            if (Character.isISOControl(c) && kept.indexOf(c) < 0) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }
}
