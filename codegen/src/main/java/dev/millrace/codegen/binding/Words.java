package dev.millrace.codegen.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name that GitHub knows, put together as Java does. What is neither an ASCII letter nor a digit parts them.
 *
 * <pre>{@code
 * Words.of("fetch-depth").camelCase()  // fetchDepth
 * Words.of("jdk+fx").constant()        // JDK_FX
 * }</pre>
 *
 * @param list the words, as they were written
 */
record Words(List<String> list) {

    Words {
        list = List.copyOf(list);
    }

    static Words of(String name) {
        var words = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i <= name.length(); i++) {
            if (i == name.length() || !isWord(name.charAt(i))) {
                if (i > start) {
                    words.add(name.substring(start, i));
                }
                start = i + 1;
            }
        }
        return new Words(words);
    }

    /** These words and others behind them. */
    Words plus(Words others) {
        var all = new ArrayList<>(list);
        all.addAll(others.list);
        return new Words(all);
    }

    /** {@code FetchDepth}; capitals inside of a word stay. Empty when there is no word. */
    String pascalCase() {
        var name = new StringBuilder();
        for (var word : list) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    /** {@code fetchDepth}; a name all in capitals, like {@code ACCESS_TOKEN}, is {@code accessToken}. Empty when there is no word. */
    String camelCase() {
        var shouts = list.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
        var name = shouts
                ? new Words(list.stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList())
                        .pascalCase()
                : pascalCase();
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code FETCH_DEPTH}. Empty when there is no word. */
    String constant() {
        return String.join("_", list).toUpperCase(Locale.ROOT);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
