package dev.millrace.core.yaml;

import java.util.List;
import java.util.Scanner;

/** Lists of words that stay readable when there are many. */
final class Words {

    private Words() {}

    /** What stands between blanks and line ends. */
    static List<String> of(String text) {
        return new Scanner(text).tokens().toList();
    }
}
