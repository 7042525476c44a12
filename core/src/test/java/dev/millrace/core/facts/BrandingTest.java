package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrandingTest {

    @Test
    void thereAreNineColors() {
        assertThat(Branding.colors())
                .containsExactly("black", "blue", "gray-dark", "green", "orange", "purple", "red", "white", "yellow");
    }

    @Test
    void grayIsNoColor() {
        assertThat(Branding.hasColor("gray-dark")).isTrue();
        assertThat(Branding.hasColor("gray")).isFalse();
    }

    @Test
    void iconsAreOnesOfFeather() {
        assertThat(Branding.hasIcon("git-branch")).isTrue();
        assertThat(Branding.hasIcon("activity")).isTrue();
        assertThat(Branding.hasIcon("zoom-out")).isTrue();
        assertThat(Branding.icons()).isSorted();
    }

    @Test
    void brandsAndYoungerIconsOfFeatherAreLeftOut() {
        assertThat(Branding.icons()).doesNotContain("github", "gitlab", "slack", "coffee", "tool", "smile");
    }

    @Test
    void colorIsNoIcon() {
        assertThat(Branding.hasIcon("blue")).isFalse();
    }
}
