/** Steps of projects in Rust. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.rust;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
