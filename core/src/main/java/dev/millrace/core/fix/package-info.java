/** Making the fixes that findings offer. */
@NullMarked
package dev.millrace.core.fix;

import org.jspecify.annotations.NullMarked;
