/** Comments that ignore findings, and baselines of findings that are known. */
@NullMarked
package dev.millrace.core.suppression;

import org.jspecify.annotations.NullMarked;
