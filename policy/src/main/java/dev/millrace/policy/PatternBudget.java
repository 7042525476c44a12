package dev.millrace.policy;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.millrace.core.finding.Suggestion;
import java.io.Serial;
import java.util.regex.Pattern;

/**
 * Patterns that may look at so many characters in the check of one file, and no more: some patterns try every way to divide a text before
 * they give up on it, and a stranger may write the text.
 */
final class PatternBudget implements RegularExpressionFactory {

    // A second of looking; the patterns of a large workflow need a hundredth of it.
    private static final int MOST_LOOKS = 50_000_000;

    // A pattern is not told for which check it is asked.
    private static final ThreadLocal<Looks> LEFT = ThreadLocal.withInitial(Looks::new);

    private static final class Looks {

        private int left = MOST_LOOKS;
    }

    /** A new check on this thread. */
    static void refill() {
        LEFT.get().left = MOST_LOOKS;
    }

    /** Leaves a check, before it takes all day. */
    static final class Spent extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Spent(Pattern pattern, CharSequence text) {
            super("the pattern \"" + Suggestion.shorten(pattern.pattern()) + "\" takes too long on \""
                    + Suggestion.shorten(text.toString()) + "\"; write it so that it can match in one way only");
        }
    }

    /** A pattern that calls itself for each character needs more stack than the thread has. */
    static final class TooDeep extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooDeep(Pattern pattern, CharSequence text) {
            super("the pattern \"" + Suggestion.shorten(pattern.pattern()) + "\" goes too deep on a text of "
                    + text.length()
                    + " characters; write one class for its choice of characters, such as [\\s\\S]* for (.|\\n)*");
        }
    }

    @Override
    public RegularExpression getRegularExpression(String regex) {
        var pattern = Pattern.compile(regex);
        return text -> find(pattern, text);
    }

    private static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Watched(text, LEFT.get(), pattern)).find();
        } catch (StackOverflowError e) {
            throw new TooDeep(pattern, text);
        }
    }

    private record Watched(CharSequence text, Looks looks, Pattern pattern) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (--looks.left < 0) {
                throw new Spent(pattern, text);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
