package dev.millrace.core.report;

/** Where Millrace and its documentation are on the web. */
final class Home {

    /** The address of the project. */
    static final String URI = "https://millrace.dev";

    private Home() {}

    /** The address of a page of the documentation, from its path in the repository. */
    static String uri(String page) {
        return URI + "/" + page;
    }
}
