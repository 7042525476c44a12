package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.util.List;

/**
 * Findings on their way out, file by file. A report keeps no finding, because each holds its whole file, and there may be very many.
 *
 * <pre>{@code
 * var report = TextReport.plain().to(System.out::print);
 * report.file(findingsOfOneFile);
 * report.file(findingsOfTheNext);
 * report.end(2);
 * }</pre>
 */
@PublicApi
public interface Report {

    /**
     * The findings of one file, in {@link Finding#ORDER}; files come in the order of their names. One without findings need not come.
     *
     * @param findings all findings of the file
     */
    void file(List<Finding> findings);

    /**
     * There are no more.
     *
     * @param files how many files were looked at, with and without findings
     */
    void end(int files);
}
