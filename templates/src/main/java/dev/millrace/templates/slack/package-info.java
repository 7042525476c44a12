/** Messages to Slack. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.slack;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
