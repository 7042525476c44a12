package dev.millrace.rules.expression;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.PropertyAccess;
import java.util.List;

/** The variables that an expression names: {@code vars.NAME} and {@code vars['NAME']}. */
final class VariableNames {

    private static final String RESERVED = "GITHUB_";

    private VariableNames() {}

    static List<PropertyAccess> in(Expression tree) {
        return Parts.propertiesOf("vars", tree);
    }

    /** Whether GitHub lets a variable be called so, apart from the prefix: letters, digits and {@code _}, and no digit first. */
    static boolean isLegal(String name) {
        return !name.isEmpty() && !isDigit(name.charAt(0)) && name.chars().allMatch(VariableNames::isPart);
    }

    static boolean isReserved(String name) {
        return name.regionMatches(true, 0, RESERVED, 0, RESERVED.length());
    }

    private static boolean isPart(int c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
