package dev.millrace.annotations.processor;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of a module's index class. */
record RuleIndexSource(String className, String text) {

    static final String SERVICE_TYPE = "dev.millrace.core.rule.RuleIndex";
    static final String DEFINITION_TYPE = "dev.millrace.core.rule.RuleDefinition";
    static final String METADATA_TYPE = "dev.millrace.core.finding.RuleMetadata";

    static final String OPTION_TYPE = "dev.millrace.core.finding.OptionMetadata";

    private static final String SIMPLE_NAME = "GeneratedRuleIndex";

    static RuleIndexSource of(List<IndexedRule> rules) {
        var packageName =
                commonPackage(rules.stream().map(IndexedRule::packageName).toList());
        // A method a rule: one method for all would outgrow the 64 KB that a class file allows.
        var calls = IntStream.range(0, rules.size())
                .mapToObj("                rule%d()"::formatted)
                .collect(Collectors.joining(",\n"));
        var methods = IntStream.range(0, rules.size())
                .mapToObj(i -> method(i, rules.get(i)))
                .collect(Collectors.joining("\n"));
        var text = """
                %s/** The rules of this module by id. */
                public final class %s implements %s {

                    /** Made by the service loader. */
                    public %s() {}

                    @Override
                    public java.util.List<%s> rules() {
                        return java.util.List.of(
                %s);
                    }

                %s}
                """.formatted(
                        packageName.isEmpty() ? "" : "package " + packageName + ";\n\n",
                        SIMPLE_NAME,
                        SERVICE_TYPE,
                        SIMPLE_NAME,
                        DEFINITION_TYPE,
                        calls,
                        methods);
        return new RuleIndexSource(packageName.isEmpty() ? SIMPLE_NAME : packageName + "." + SIMPLE_NAME, text);
    }

    private static String method(int number, IndexedRule rule) {
        return """
                    private static %s rule%d() {
                        return %s;
                    }
                """.formatted(DEFINITION_TYPE, number, rule.expression());
    }

    private static String commonPackage(List<String> packages) {
        var common = packages.get(0);
        while (!common.isEmpty() && !packages.stream().allMatch(isWithin(common))) {
            common = common.substring(0, Math.max(0, common.lastIndexOf('.')));
        }
        return common;
    }

    private static Predicate<String> isWithin(String parent) {
        return name -> name.equals(parent) || name.startsWith(parent + ".");
    }
}
