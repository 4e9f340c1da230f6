package org.lockkeeper.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ejb.EJBAccessException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.application.AuditService;
import org.lockkeeper.application.AuditService.AuditQuery;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerView;
import org.lockkeeper.application.SessionService;
import org.lockkeeper.application.SessionView;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.TransferService;
import org.lockkeeper.application.TransferView;
import org.lockkeeper.rest.problem.AccessDeniedMapper;
import org.lockkeeper.rest.problem.InvalidInputMapper;
import org.lockkeeper.rest.problem.ProblemExceptionMapper;
import org.lockkeeper.rest.problem.StaleVersionMapper;
import org.lockkeeper.rest.problem.UnexpectedErrorMapper;
import org.lockkeeper.rest.problem.WebApplicationExceptionMapper;

/** The resources and mappers in RESTEasy itself, without a container. */
class ApiTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:15:30Z");

    private final ServerService server = mock(ServerService.class);
    private final SiteService sites = mock(SiteService.class);
    private final SessionService sessions = mock(SessionService.class);
    private final AuditService audit = mock(AuditService.class);
    private final TransferService transfers = mock(TransferService.class);
    private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

    @BeforeEach
    void deploy() {
        List.of(
                        new WebApplicationExceptionMapper(),
                        new ProblemExceptionMapper(),
                        new AccessDeniedMapper(),
                        new InvalidInputMapper(),
                        new StaleVersionMapper(),
                        new UnexpectedErrorMapper())
                .forEach(mapper -> dispatcher.getProviderFactory().registerProviderInstance(mapper));
        List.of(serverResource(), sitesResource(), sessionsResource(), auditResource(), transfersResource())
                .forEach(resource -> dispatcher.getRegistry().addSingletonResource(resource));
        when(server.server()).thenReturn(view(true, 42, 3));
    }

    @AfterEach
    void forget() {
        ResteasyContext.clearContextData();
    }

    @Test
    void serverHasTheFieldsOfTheContractAndAStrongTag() throws Exception {
        MockHttpResponse response = get("/server");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString())
                .isEqualTo(
                        "{\"sslEnabled\":true,\"revision\":42,\"tls\":{\"provider\":\"SunJSSE\",\"version\":\"17\","
                                + "\"protocols\":[\"TLSv1.3\"],\"cipherSuites\":[\"TLS_AES_128_GCM_SHA256\"]},\"settings\":{}}");
        assertThat(etag(response)).isEqualTo("\"3-42\"");
    }

    @Test
    void unchangedServerIsNotSentAgain() throws Exception {
        MockHttpRequest request = MockHttpRequest.get("/server").header("If-None-Match", "\"3-42\"");

        assertThat(send(request).getStatus()).isEqualTo(304);
    }

    @Test
    void patchChangesTheGate() throws Exception {
        when(server.change(false, Map.of(), 3)).thenReturn(view(false, 43, 4));

        MockHttpResponse response = patch("{\"sslEnabled\":false}", "\"3-42\"");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).startsWith("{\"sslEnabled\":false,\"revision\":43");
        assertThat(etag(response)).isEqualTo("\"4-43\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2-41\"", "W/\"3-42\"", "\"x\", \"y\""})
    void staleOrWeakTagChangesNothing(String tag) throws Exception {
        problem(patch("{\"sslEnabled\":false}", tag), 412);
        verify(server, never()).change(anyBoolean(), any(), anyLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1-1\", \"3-42\""})
    void anyAndListsOfTagsMatch(String tag) throws Exception {
        when(server.change(false, Map.of(), 3)).thenReturn(view(false, 43, 4));

        assertThat(patch("{\"sslEnabled\":false}", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsSlowerGets412() throws Exception {
        when(server.change(false, Map.of(), 3)).thenThrow(new StaleVersionException("The Server"));

        problem(patch("{\"sslEnabled\":false}", "\"3-42\""), 412);
    }

    @Test
    void anEmptyPatchAsksForWhatIsThere() throws Exception {
        when(server.change(true, Map.of(), 3)).thenReturn(view(true, 42, 3));

        assertThat(patch("{}", "*").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sslEnabled':|400|body", "[]|400|body", "'x'|400|body",
                "{'sslEnabled':'yes'}|422|sslEnabled", "{'sslEnabled':null}|422|sslEnabled", "{'ssl':true}|422|ssl"
            },
            quoteCharacter = '~')
    void badPatchNamesItsField(String json, int status, String field) throws Exception {
        MockHttpResponse response = patch(json.replace('\'', '"'), "*");

        problem(response, status);
        assertThat(response.getContentAsString()).contains("\"errors\":[{\"field\":\"" + field + "\"");
    }

    @Test
    void otherMediaTypesAndMethodsAreProblems() throws Exception {
        problem(
                send(MockHttpRequest.create("PATCH", "/server")
                        .contentType("text/plain")
                        .content("x".getBytes(StandardCharsets.UTF_8))),
                415);
        MockHttpResponse notAllowed = send(MockHttpRequest.delete("/server"));
        problem(notAllowed, 405);
        assertThat(notAllowed.getOutputHeaders()).containsKey("Allow");
        problem(send(MockHttpRequest.get("/server").accept("text/csv")), 406);
        problem(get("/nowhere"), 404);
    }

    @Test
    void accessDeniedIs403() throws Exception {
        when(server.change(false, Map.of(), 3)).thenThrow(new EJBAccessException("WFLYEJB0364: inner detail"));

        MockHttpResponse response = patch("{\"sslEnabled\":false}", "*");

        problem(response, 403);
        assertThat(response.getContentAsString()).doesNotContain("WFLYEJB");
    }

    @Test
    void anUnexpectedErrorTellsNothingOfTheInside() throws Exception {
        when(sites.site("x")).thenThrow(new IllegalStateException("jdbc:secret"));

        MockHttpResponse response = get("/sites/x");

        problem(response, 500);
        assertThat(response.getContentAsString())
                .contains("incident")
                .doesNotContain("secret", "Exception", "org.lockkeeper");
    }

    @Test
    void listsAreSlices() throws Exception {
        when(sites.sites(new PageRequest(1, 2))).thenReturn(new Page<>(List.of(site("A"), site("B")), 7));

        MockHttpResponse response = get("/sites?offset=1&limit=2");

        assertThat(response.getContentAsString())
                .startsWith("{\"items\":[{\"name\":\"A\",")
                .contains("\"listeners\":[{\"mode\":\"EXPLICIT\",\"address\":\"0.0.0.0\",\"port\":2121}]")
                .contains("\"passiveAddress\":null")
                .endsWith("\"total\":7}");
    }

    @ParameterizedTest
    @CsvSource({"offset,-1", "offset,x", "limit,0", "limit,1001", "limit,99999999999", "limit,1.5", "limit,''"})
    void badNumbersAre400(String parameter, String value) throws Exception {
        MockHttpResponse response = get("/sites?" + parameter + "=" + value);

        problem(response, 400);
        assertThat(response.getContentAsString()).contains("\"field\":\"" + parameter + "\"");
    }

    @Test
    void unknownObjectsAre404() throws Exception {
        problem(get("/sites/none"), 404);
        problem(get("/sessions/none"), 404);
        problem(send(MockHttpRequest.delete("/sessions/none")), 404);
    }

    @Test
    void sessionsShowTlsAndTransfer() throws Exception {
        when(sessions.session("s1")).thenReturn(Optional.of(session("s1")));

        MockHttpResponse response = get("/sessions/s1");

        assertThat(response.getContentAsString())
                .isEqualTo("{\"id\":\"s1\",\"user\":\"demo\",\"site\":\"Default\",\"address\":\"192.0.2.1\","
                        + "\"since\":\"2026-11-22T10:15:30Z\",\"tls\":{\"protocol\":\"TLSv1.3\","
                        + "\"cipherSuite\":\"TLS_AES_128_GCM_SHA256\",\"clientCertificate\":null},\"transfer\":null}");
        assertThat(etag(response)).matches("\"[0-9a-f]{16}\"");
    }

    @Test
    void sessionsAreSlicedToo() throws Exception {
        List<SessionView> all =
                IntStream.range(0, 5).mapToObj(i -> session("s" + i)).toList();
        when(sessions.sessions()).thenReturn(all);

        assertThat(get("/sessions?offset=4&limit=3").getContentAsString())
                .contains("\"id\":\"s4\"")
                .doesNotContain("\"s3\"")
                .endsWith("\"total\":5}");
    }

    @Test
    void deleteDisconnects() throws Exception {
        when(sessions.disconnect("s1")).thenReturn(true);

        assertThat(send(MockHttpRequest.delete("/sessions/s1")).getStatus()).isEqualTo(204);
    }

    @Test
    void auditTakesItsFilter() throws Exception {
        AuditQuery query = new AuditQuery(AT, AT.plusSeconds(3600), "admin", "SERVER_CHANGED");
        when(audit.find(query, new PageRequest(0, 100))).thenReturn(new Page<>(List.of(), 0));

        assertThat(get("/audit?from=2026-11-22T10:15:30Z&to=2026-11-22T12:15:30%2B01:00&actor=admin"
                                + "&action=SERVER_CHANGED")
                        .getContentAsString())
                .isEqualTo("{\"items\":[],\"total\":0}");
    }

    @Test
    void badTimesAre400() throws Exception {
        problem(get("/audit?from=yesterday"), 400);
        verify(audit, never()).find(any(), any());
    }

    @Test
    void transfersAreTheLatest() throws Exception {
        TransferView transfer = new TransferView(
                AT, "Default", "demo", "192.0.2.1", "UPLOAD", "/a", 5, 7, "COMPLETED", null, "TLSv1.3 X");
        when(transfers.latest(anyInt())).thenReturn(List.of(transfer));

        assertThat(get("/transfers").getContentAsString())
                .contains("\"at\":\"2026-11-22T10:15:30Z\"", "\"bytes\":5", "\"detail\":null");
    }

    private static void problem(MockHttpResponse response, int status) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getOutputHeaders().getFirst("Content-Type")).hasToString("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"title\":", "\"status\":" + status, "\"detail\":")
                .doesNotContain("RESTEASY");
    }

    private MockHttpResponse get(String path) throws URISyntaxException {
        return send(MockHttpRequest.get(path));
    }

    private MockHttpResponse patch(String json, String tag) throws URISyntaxException {
        return send(MockHttpRequest.create("PATCH", "/server")
                .contentType("application/json")
                .header("If-Match", tag)
                .content(json.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpResponse send(MockHttpRequest request) {
        MockHttpResponse response = new MockHttpResponse();
        dispatcher.invoke(request, response);
        return response;
    }

    private static String etag(MockHttpResponse response) {
        return response.getOutputHeaders().getFirst("ETag").toString();
    }

    private static ServerView view(boolean enabled, long revision, long version) {
        return new ServerView(
                enabled,
                revision,
                version,
                new ServerView.TlsLibraryView("SunJSSE", "17", List.of("TLSv1.3"), List.of("TLS_AES_128_GCM_SHA256")),
                Map.of());
    }

    private static SiteView site(String name) {
        return new SiteView(
                name,
                true,
                true,
                List.of(new SiteView.Listener("EXPLICIT", "0.0.0.0", 2121)),
                "default",
                new SiteView.PortRange(50000, 50199),
                null,
                "/srv",
                "ENABLED",
                "Service ready",
                false,
                true,
                null,
                Map.of(),
                1);
    }

    private static SessionView session(String id) {
        return new SessionView(
                id,
                "demo",
                "Default",
                "192.0.2.1",
                AT,
                new SessionView.Tls("TLSv1.3", "TLS_AES_128_GCM_SHA256", null),
                null);
    }

    private ServerResource serverResource() {
        ServerResource resource = new ServerResource();
        resource.service = server;
        return resource;
    }

    private SitesResource sitesResource() {
        SitesResource resource = new SitesResource();
        resource.service = sites;
        return resource;
    }

    private SessionsResource sessionsResource() {
        SessionsResource resource = new SessionsResource();
        resource.service = sessions;
        return resource;
    }

    private AuditResource auditResource() {
        AuditResource resource = new AuditResource();
        resource.service = audit;
        return resource;
    }

    private TransfersResource transfersResource() {
        TransfersResource resource = new TransfersResource();
        resource.service = transfers;
        return resource;
    }
}
