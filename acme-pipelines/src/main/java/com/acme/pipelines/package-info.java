/** What every service of Acme has in its pipelines. */
@NullMarked
package com.acme.pipelines;

import org.jspecify.annotations.NullMarked;
