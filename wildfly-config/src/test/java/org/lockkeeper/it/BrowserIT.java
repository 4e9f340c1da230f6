package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lockkeeper.it.fixture.Browser;

/** The browser that the tests of the pages use. */
class BrowserIT {

    @Test
    void shows_a_page_and_leaves_a_picture_of_it() {
        try (Browser browser = Browser.open()) {
            browser.driver().get("data:text/html,<title>Lock</title><h1>Keeper</h1>");
            assertThat(browser.driver().getTitle()).isEqualTo("Lock");
            Path picture = browser.screenshot("browser");
            assertThat(picture).isNotEmptyFile();
        }
    }
}
