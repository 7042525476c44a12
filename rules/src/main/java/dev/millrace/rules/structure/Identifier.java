package dev.millrace.rules.structure;

import dev.millrace.core.yaml.Text;
import java.util.Locale;

/** What GitHub takes for the id of a job or step. */
final class Identifier {

    private Identifier() {}

    /** Whether an id can be judged: one that is empty or holds an expression is wrong for another reason. */
    static boolean isPlain(Text id) {
        return !id.isEmpty() && id.isLiteral();
    }

    static boolean isValid(String id) {
        return isStart(id.charAt(0)) && id.chars().allMatch(c -> isPart((char) c));
    }

    /** An id by which GitHub compares it: the case of letters does not matter. */
    static String fold(Text id) {
        return id.raw().toLowerCase(Locale.ROOT);
    }

    /** Why an id is not valid, and which would be. */
    static String complaint(String what, Text id) {
        return what + " id \"" + id + "\" is not valid: use letters, digits, - and _, and start with a letter or _"
                + hint(id.raw());
    }

    private static String hint(String id) {
        var valid = new StringBuilder();
        id.chars().forEach(c -> valid.append(isPart((char) c) ? (char) c : '-'));
        // Letters of other alphabets leave nothing to guess from.
        if (id.chars().anyMatch(c -> c > '~')) {
            return "";
        }
        while (!valid.isEmpty() && valid.charAt(0) == '-') {
            valid.deleteCharAt(0);
        }
        if (valid.isEmpty()) {
            return "";
        }
        return "; did you mean \"" + (isStart(valid.charAt(0)) ? valid : "_" + valid) + "\"?";
    }

    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isPart(char c) {
        return isStart(c) || c >= '0' && c <= '9' || c == '-';
    }
}
