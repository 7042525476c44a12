/** The annotation processor that lists a module's rules, so that none has to be found by reflection. */
@NullMarked
package dev.millrace.annotations.processor;

import org.jspecify.annotations.NullMarked;
