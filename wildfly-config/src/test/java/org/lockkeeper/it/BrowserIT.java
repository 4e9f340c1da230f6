package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.titleContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.Browser;
import org.lockkeeper.it.fixture.ControlConnection;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.RandomFile;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;
import org.lockkeeper.it.fixture.SharedServer;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.WebElement;

/** An administrator at work in a real browser, while a client uploads. Leaves a picture of each page. */
class BrowserIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String STRANGER = "mallory";
    private static final String PASSWORD = "Six-Green-Herons-Fly-9";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AdministrationApi api;
    private static RandomFile big;

    private Process upload;
    private Browser browser;

    @BeforeAll
    static void makeSomethingToSee() throws Exception {
        server = SharedServer.get();
        api = AdministrationApi.of(server);
        big = RandomFile.make(folder.resolve("big"), 32);
        Path report = Files.writeString(folder.resolve("report"), "all is well\n".repeat(1000));
        Curl curl = Curl.to(server, folder).tls("1.3");
        curl.upload(report, "report.txt").ok();
        curl.download("report.txt", folder.resolve("back")).ok();
        try (ControlConnection connection = ControlConnection.secured(server)) {
            connection.command("USER " + STRANGER);
            connection.command("PASS guess");
        }
    }

    @AfterAll
    static void logIsClean() {
        assertThat(server.troubleInLog()).isEmpty();
    }

    @BeforeEach
    void open() {
        upload = Curl.to(server, folder).tls("1.3").startUpload(big.path(), "slow.bin", "300K");
        await().atMost(SOON).until(() -> api.text("/sessions").contains("/slow.bin"));
        browser = Browser.open();
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        upload.destroyForcibly().waitFor();
        await().atMost(SOON).until(() -> !api.text("/sessions").contains("/slow.bin"));
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_form_and_then_back() {
        browser.driver().get(server.https("/transfer/index.xhtml"));
        browser.await().until(visibilityOfElementLocated(By.id("signIn:name")));
        assertThat(browser.driver().getCurrentUrl()).contains("/login.xhtml");
        browser.screenshot("login");
        signIn("wrong");
        assertThat(text("signIn:refused")).contains("refused");
        assertThat(browser.driver().findElements(By.cssSelector(".alert"))).hasSize(1);
        browser.screenshot("login-refused");
        signIn(ServerSettings.ADMIN_PASSWORD);
        browser.await().until(urlContains("/transfer/index.xhtml"));
        assertThat(text("who")).isEqualTo("admin");
        assertThat(text("transfers:table")).contains("/report.txt");

        click("account:signOut");
        browser.await().until(urlContains("/login.xhtml"));
        browser.driver().get(server.https("/"));
        browser.await().until(urlContains("/login.xhtml"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(api.audit("ADMIN_LOGIN_REFUSED", "admin")).isNotEmpty();
        assertThat(api.audit("ADMIN_LOGIN", "admin")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_page_shows_what_goes_on(String theme) {
        browser.driver().get(server.https("/"));
        signIn(ServerSettings.ADMIN_PASSWORD);
        visible("dashboard:cards");
        click("account:" + theme);
        browser.await().until(visibilityOfElementLocated(By.cssSelector("html[data-theme='" + theme + "']")));

        assertThat(text("dashboard:listeners"))
                .contains("Default", "Explicit", "Implicit", "Bound")
                .contains(Integer.toString(server.settings().ftpsPort()));
        assertThat(text("dashboard:sessions")).contains("demo", "Default", "TLSv1.3", "Upload");
        assertThat(text("dashboard:cards")).contains("/report.txt", STRANGER);
        browser.screenshot("dashboard-" + theme);

        menu("Sites");
        assertThat(text("sites:table")).contains("Default", "Explicit", "default");
        browser.screenshot("sites-" + theme);
        browser.driver().findElement(By.linkText("Default")).click();
        browser.await().until(urlContains("/site/detail.xhtml"));
        assertThat(values("general"))
                .contains(Integer.toString(server.settings().implicitPort()));
        browser.screenshot("site-general-" + theme);
        section("Settings Templates");
        assertThat(text("templates:table")).contains("Default Settings");
        browser.screenshot("site-templates-" + theme);
        section("Users");
        assertThat(text("users:table")).contains("demo", "Default Settings", SharedServer.DISABLED_USER, "Disabled");
        browser.screenshot("site-users-" + theme);
        section("Settings");
        assertThat(text("settings")).contains("Quota (MiB)", "default of the product");
        browser.screenshot("site-settings-" + theme);

        menu("Sessions");
        assertThat(text("sessions:table")).contains("demo", "Default", "127.0.0.1", "TLSv1.3", "Upload", "/slow.bin");
        browser.screenshot("sessions-" + theme);

        menu("Transfers");
        assertThat(text("transfers:table")).contains("/report.txt", "Download", "Completed", "TLSv1.3");
        browser.screenshot("transfers-" + theme);

        menu("Audit");
        visible("audit:actor").sendKeys(STRANGER);
        visible("audit:action").sendKeys("LOGIN_REFUSED");
        click("audit:apply");
        // The table shows the refusal already before it is filtered.
        browser.await().until(driver -> {
            String rows = text("audit:table");
            return rows.contains("UNKNOWN_USER") && !rows.contains("FILE_UPLOADED");
        });
        assertThat(text("audit:table")).contains(STRANGER, "site:Default");
        browser.screenshot("audit-" + theme);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_user_made_on_the_pages_logs_in_until_he_is_disabled_there() throws Exception {
        Path file = Files.writeString(folder.resolve("first"), "hello");
        Curl nora = Curl.to(server, folder).as("nora", PASSWORD).tls("1.3");
        browser.driver().get(server.https("/site/users.xhtml?site=Default"));
        signIn(ServerSettings.ADMIN_PASSWORD);
        click("tools:new");
        visible("create:name").sendKeys("no/ra");
        click("create:save");
        browser.await().until(visibilityOfElementLocated(By.cssSelector("#create .ui-message-error")));
        browser.screenshot("user-refused");
        visible("create:name").clear();
        visible("create:name").sendKeys("nora");
        visible("create:password").sendKeys(PASSWORD);
        click("create:save");
        browser.await().until(driver -> text("users:table").contains("nora"));
        nora.upload(file, "first.txt").ok();

        browser.await().until(elementToBeClickable(By.linkText("nora"))).click();
        browser.await().until(urlContains("/site/user.xhtml"));
        setting("Largest upload (KiB)", "Custom");
        WebElement field = browser.await()
                .until(elementToBeClickable(
                        By.xpath(row("Largest upload (KiB)") + "//div[contains(@class,'ui-chkbox-box')]")));
        field.click();
        browser.await()
                .until(elementToBeClickable(By.xpath(row("Largest upload (KiB)") + "//input[@type='text']")))
                .sendKeys("1");
        click("edit:save");
        browser.await().until(driver -> text("edit").contains("One setting is set here"));
        browser.screenshot("user");
        assertThat(nora.upload(big.path(), "big.bin").exitCode()).isNotZero();

        click("edit:enabled");
        click("edit:save");
        browser.await().until(driver -> text("content").contains("Disabled"));
        assertThat(nora.upload(file, "second.txt").exitCode()).isNotZero();
        click("end:delete");
        browser.await()
                .until(elementToBeClickable(By.cssSelector(".ui-confirmdialog-yes")))
                .click();
        browser.await().until(urlContains("/site/users.xhtml"));
        assertThat(text("users:table")).doesNotContain("nora");
        assertThat(browser.complaints()).isEmpty();
    }

    private void setting(String name, String mode) {
        browser.await()
                .until(elementToBeClickable(By.xpath(row(name) + "//*[normalize-space(text())='" + mode + "']")))
                .click();
    }

    private static String row(String setting) {
        return "//div[contains(concat(@class, ' '), 'setting ')][.//*[normalize-space(text())='" + setting + "']]";
    }

    @Test
    void a_session_is_disconnected_after_a_question() throws Exception {
        browser.driver().get(server.https("/session/index.xhtml"));
        signIn(ServerSettings.ADMIN_PASSWORD);
        assertThat(text("sessions:table")).contains("/slow.bin");
        click("sessions:pause");
        browser.await()
                .until(driver ->
                        driver.findElement(By.id("sessions:pause")).getText().contains("Resume"));
        WebElement row =
                browser.driver().findElement(By.xpath("//*[@id='sessions:table']//tr[contains(., '/slow.bin')]"));
        row.findElement(By.cssSelector(".disconnect")).click();
        WebElement yes = browser.await().until(elementToBeClickable(By.cssSelector(".ui-confirmdialog-yes")));
        browser.screenshot("session-disconnect");
        yes.click();
        assertThat(upload.waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                .as("curl has ended")
                .isTrue();
        assertThat(upload.exitValue()).isNotZero();
        browser.await().until(driver -> !text("sessions:list").contains("/slow.bin"));
        assertThat(browser.complaints()).isEmpty();
    }

    private void signIn(String password) {
        WebElement name = visible("signIn:name");
        name.clear();
        name.sendKeys("admin");
        visible("signIn:password").sendKeys(password);
        click("signIn:submit");
    }

    private void menu(String entry) {
        browser.driver()
                .findElement(By.cssSelector("nav.menu"))
                .findElement(By.partialLinkText(entry))
                .click();
        browser.await().until(titleContains(entry));
        visible("content");
    }

    private void section(String name) {
        browser.driver()
                .findElement(By.cssSelector("nav.sections"))
                .findElement(By.linkText(name))
                .click();
        browser.await().until(textToBePresentInElementLocated(By.cssSelector("nav.sections .current"), name));
    }

    /** What stands in the fields of a form. */
    private List<String> values(String form) {
        return visible(form).findElements(By.cssSelector("input[type=text], input:not([type])")).stream()
                .map(field -> field.getDomProperty("value"))
                .toList();
    }

    /** Messages may lie over a button for some seconds. */
    private void click(String id) {
        browser.await().ignoring(ElementClickInterceptedException.class).until(driver -> {
            driver.findElement(By.id(id)).click();
            return true;
        });
    }

    private WebElement visible(String id) {
        return browser.await().until(visibilityOfElementLocated(By.id(id)));
    }

    private String text(String id) {
        return browser.text(id);
    }
}
