package org.lockkeeper.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;
import org.lockkeeper.it.fixture.SharedServer;

/** What scripts rely on: names, problem documents, preconditions, paging. */
class ApiIT {

    private static ServerProcess server;
    private static AdministrationApi api;

    @BeforeAll
    static void prepare() {
        server = SharedServer.get();
        api = AdministrationApi.of(server);
    }

    @AfterAll
    static void logIsClean() {
        assertThat(server.troubleInLog()).isEmpty();
    }

    @Test
    void nobody_gets_in_without_an_account_or_with_a_wrong_password() {
        Response anonymous = api.anonymous().get("/server");
        assertProblem(anonymous, 401);
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Basic ");
        assertProblem(api.as("admin", "wrong").request().get("/server"), 401);
        assertProblem(api.as("demo", ServerSettings.DEMO_PASSWORD).request().get("/server"), 401);
        assertProblem(api.anonymous().get("/no-such-thing"), 401);
        assertThat(api.audit("ADMIN_LOGIN_REFUSED", "admin")).isNotEmpty();
    }

    @Test
    void an_auditor_sees_all_and_changes_nothing() {
        AdministrationApi auditor = api.as(SharedServer.AUDITOR, ServerSettings.ADMIN_PASSWORD);
        List.of("/server", "/sites", "/sites/Default/users", "/sessions", "/transfers", "/audit")
                .forEach(path -> assertThat(auditor.text(path)).startsWith("{"));
        assertProblem(patch(auditor.request(), "{\"sslEnabled\":false}"), 403);
        assertProblem(auditor.request().delete("/sessions/1"), 403);
        assertThat(api.json("/server").getBoolean("sslEnabled")).isTrue();
    }

    @Test
    void what_does_not_exist_is_a_problem_document_too() {
        assertProblem(api.request().get("/sites/Nowhere"), 404);
        assertProblem(api.request().get("/sites/Nowhere/users"), 404);
        assertProblem(api.request().get("/sessions/none"), 404);
        assertProblem(api.request().delete("/sessions/none"), 404);
        assertProblem(api.request().get("/no-such-thing"), 404);
        Response method = api.request().delete("/server");
        assertProblem(method, 405);
        assertThat(method.header("Allow")).contains("GET", "PATCH");
    }

    @Test
    void media_types_that_the_api_does_not_speak_are_refused() {
        assertProblem(api.request().accept("application/xml").get("/server"), 406);
        assertProblem(api.request().contentType("text/plain").body("sslEnabled").patch("/server"), 415);
    }

    @Test
    void what_cannot_be_read_is_400_and_names_the_field() {
        assertThat(problem(patch(api.request(), "{\"sslEnabled\":"), 400).getList("errors.field"))
                .containsExactly("body");
        assertThat(problem(api.request().get("/audit?from=yesterday"), 400).getList("errors.field"))
                .containsExactly("from");
        assertThat(problem(api.request().get("/audit?limit=0"), 400).getList("errors.field"))
                .containsExactly("limit");
        assertThat(problem(api.request().get("/sessions?offset=x"), 400).getList("errors.field"))
                .containsExactly("offset");
    }

    @Test
    void what_is_readable_but_wrong_is_422_and_names_the_field() {
        assertThat(problem(patch(api.request(), "{\"sslEnabled\":\"yes\"}"), 422)
                        .getList("errors.field"))
                .containsExactly("sslEnabled");
        assertThat(problem(patch(api.request(), "{\"sslEnabeld\":true}"), 422).getList("errors.field"))
                .containsExactly("sslEnabeld");
    }

    @Test
    void a_change_takes_the_etag_that_was_read_and_no_stale_one() {
        String etag = api.request().get("/server").header("ETag");
        assertThat(etag).isNotEmpty();
        assertThat(api.request().header("If-None-Match", etag).get("/server").statusCode())
                .isEqualTo(304);
        Response stale = patch(api.request().header("If-Match", "\"0-0\""), "{\"sslEnabled\":false}");
        assertProblem(stale, 412);
        assertThat(api.json("/server").getBoolean("sslEnabled")).isTrue();
        Response changed = patch(api.request().header("If-Match", etag), "{\"sslEnabled\":true}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEmpty();
    }

    @Test
    void lists_come_in_slices() {
        JsonPath all = api.json("/audit?limit=3");
        assertThat(all.getList("items")).hasSize(3);
        assertThat(all.getLong("total")).isGreaterThan(3);
        List<Map<String, Object>> from = api.items("/audit?to=2999-01-01T00:00:00Z&limit=1000");
        String first = from.get(from.size() - 1).get("at").toString();
        String range = "/audit?to=" + from.get(0).get("at") + "&from=" + first;
        List<Map<String, Object>> fixed = api.items(range + "&limit=1000");
        assertThat(api.items(range + "&offset=1&limit=2")).isEqualTo(fixed.subList(1, 3));
        assertThat(api.items(range + "&offset=100000")).isEmpty();
        assertThat(api.json(range + "&offset=100000").getLong("total")).isEqualTo(fixed.size());
    }

    @Test
    void the_openapi_document_describes_every_path() {
        String document = given().get(server.http("/openapi?format=JSON"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, Object> paths = JsonPath.from(document).getMap("paths");
        assertThat(paths)
                .containsKeys(
                        "/api/v1/server",
                        "/api/v1/sites",
                        "/api/v1/sites/{site}",
                        "/api/v1/sites/{site}/templates",
                        "/api/v1/sites/{site}/templates/{template}",
                        "/api/v1/sites/{site}/templates/{template}/inheritors",
                        "/api/v1/sites/{site}/users",
                        "/api/v1/sites/{site}/users/{user}",
                        "/api/v1/sites/{site}/users/{user}/effective",
                        "/api/v1/settings",
                        "/api/v1/sessions",
                        "/api/v1/sessions/{id}",
                        "/api/v1/transfers",
                        "/api/v1/audit");
        assertThat(document).contains("application/problem+json");
    }

    @Test
    void the_cookie_of_a_signed_in_browser_is_worth_nothing_here() {
        Response form = page().get("/login.xhtml");
        String viewState = form.htmlPath().getString("**.find { it.@name == 'jakarta.faces.ViewState' }.@value");
        Response signedIn = page().cookies(form.cookies())
                .redirects()
                .follow(false)
                .formParam("signIn", "signIn")
                .formParam("signIn:name", "admin")
                .formParam("signIn:password", ServerSettings.ADMIN_PASSWORD)
                .formParam("signIn:submit", "")
                .formParam("jakarta.faces.ViewState", viewState)
                .post("/login.xhtml");
        String cookie =
                signedIn.cookie("lockkeeper") == null ? form.cookie("lockkeeper") : signedIn.cookie("lockkeeper");
        assertThat(
                        signedIn.detailedCookies().hasCookieWithName("lockkeeper")
                                ? signedIn.detailedCookie("lockkeeper").isSecured()
                                : form.detailedCookie("lockkeeper").isSecured())
                .isTrue();
        assertThat(page().cookie("lockkeeper", cookie)
                        .redirects()
                        .follow(false)
                        .get("/dashboard/index.xhtml")
                        .statusCode())
                .as("signed in")
                .isEqualTo(200);
        assertProblem(api.anonymous().cookie("lockkeeper", cookie).get("/server"), 401);
    }

    private static RequestSpecification page() {
        return given().relaxedHTTPSValidation().baseUri(server.https(""));
    }

    private static Response patch(RequestSpecification request, String body) {
        return request.contentType("application/json").body(body).patch("/server");
    }

    private static void assertProblem(Response response, int status) {
        assertThat(problem(response, status).getString("detail")).isNotEmpty();
    }

    private static JsonPath problem(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonPath problem = JsonPath.from(response.asString());
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotEmpty();
        return problem;
    }
}
