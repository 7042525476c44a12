package dev.millrace.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out tests, those in the test-jar of core among them. */
final class WithoutTests implements ImportOption {

    private static final ImportOption FOLDERS = new DoNotIncludeTests();

    /** ArchUnit makes it. */
    WithoutTests() {}

    @Override
    public boolean includes(Location location) {
        return FOLDERS.includes(location) && !location.contains("-tests.jar");
    }
}
