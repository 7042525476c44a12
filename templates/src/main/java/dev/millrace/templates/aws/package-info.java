/** Steps with Amazon's cloud. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.aws;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
