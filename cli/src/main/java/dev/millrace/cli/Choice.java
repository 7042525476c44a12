package dev.millrace.cli;

import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * An option that takes one of a few words.
 *
 * @param option its name, such as {@code --format}
 * @param values what it can be; their words are their names in lower case
 * @param fallback what it is when it is not given
 */
record Choice<T>(String option, List<T> values, T fallback) {

    /** The option for picocli; the help lists the words and tells the default. */
    OptionSpec spec(String label, String description) {
        return spec(label, description, "");
    }

    /** The same for an option that the configuration may give. */
    OptionSpec specOver(String label, String description) {
        return spec(label, description, "that of the configuration, or ");
    }

    private OptionSpec spec(String label, String description, String before) {
        return OptionSpec.builder(option)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .completionCandidates(words())
                .description(description + ": " + Commands.list(words(), "or") + " (default: " + before + word(fallback)
                        + ")")
                .build();
    }

    /** The value that was given, or the fallback. */
    T in(ParseResult arguments) {
        return given(arguments).orElse(fallback);
    }

    /** The value that was given. */
    Optional<T> given(ParseResult arguments) {
        return Options.textIn(arguments, option).map(this::value);
    }

    private T value(String given) {
        for (var value : values) {
            if (word(value).equals(given)) {
                return value;
            }
        }
        var words = words();
        throw new CommandException(option + " takes " + Commands.list(words, "or") + ", not \"" + given + "\""
                + Suggestion.hint(given, words));
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        values.forEach(value -> words.add(word(value)));
        return words;
    }

    private static String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
