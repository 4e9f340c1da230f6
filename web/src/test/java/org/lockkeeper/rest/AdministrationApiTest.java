package org.lockkeeper.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.lockkeeper.application.BusyException;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.EffectiveView;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.SettingView;
import org.lockkeeper.application.SettingsService;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.TemplateService;
import org.lockkeeper.application.TemplateView;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserService.UserQuery;
import org.lockkeeper.application.UserView;
import org.lockkeeper.rest.problem.BusyMapper;
import org.lockkeeper.rest.problem.ConflictMapper;
import org.lockkeeper.rest.problem.InvalidInputMapper;
import org.lockkeeper.rest.problem.MissingObjectMapper;
import org.lockkeeper.rest.problem.ProblemExceptionMapper;
import org.lockkeeper.rest.problem.WebApplicationExceptionMapper;

/** Sites, Settings Templates and users in RESTEasy itself, without a container. */
class AdministrationApiTest {

    private static final UserView ANNA =
            new UserView("anna", "Main", "Partners", true, Map.of("quotaMiB", 5L, "expires", "never"), 4);
    private static final TemplateView PARTNERS = new TemplateView("Main", "Partners", Map.of("quotaMiB", 5L), 1, 2);

    private final SiteService sites = mock(SiteService.class);
    private final TemplateService templates = mock(TemplateService.class);
    private final UserService users = mock(UserService.class);
    private final SettingsService settings = mock(SettingsService.class);
    private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

    @BeforeEach
    void deploy() {
        List.of(
                        new WebApplicationExceptionMapper(),
                        new ProblemExceptionMapper(),
                        new InvalidInputMapper(),
                        new ConflictMapper(),
                        new MissingObjectMapper(),
                        new BusyMapper())
                .forEach(mapper -> dispatcher.getProviderFactory().registerProviderInstance(mapper));
        List.of(sitesResource(), templatesResource(), usersResource(), settingsResource())
                .forEach(resource -> dispatcher.getRegistry().addSingletonResource(resource));
        when(sites.site("Main")).thenReturn(Optional.of(main()));
        when(templates.template("Main", "Partners")).thenReturn(Optional.of(PARTNERS));
        when(users.user("Main", "anna")).thenReturn(Optional.of(ANNA));
    }

    @AfterEach
    void forget() {
        ResteasyContext.clearContextData();
    }

    @Test
    void new_site_is_answered_with_201_and_its_address() throws Exception {
        when(sites.create(any())).thenReturn(main());
        MockHttpResponse response =
                send("POST", "/sites", "{'name':'Main','listeners':[{'mode':'EXPLICIT','port':21}]}");
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getOutputHeaders().getFirst("Location").toString()).endsWith("/sites/Main");
        assertThat(response.getOutputHeaders().getFirst("ETag")).hasToString("\"7\"");
        verify(sites)
                .create(new SiteDefinition(
                        "Main",
                        true,
                        true,
                        List.of(new SiteView.Listener("EXPLICIT", "0.0.0.0", 21)),
                        null,
                        null,
                        null,
                        null,
                        "ENFORCED",
                        "Service ready",
                        false,
                        true,
                        null,
                        Map.of()));
    }

    @Test
    void what_a_get_answers_a_put_takes_back() throws Exception {
        String body = send("GET", "/sites/Main", null).getContentAsString();
        when(sites.change("Main", main().definition(), 7)).thenReturn(main());
        assertThat(send("PUT", "/sites/Main", body).getStatus()).isEqualTo(200);
        String template = send("GET", "/sites/Main/templates/Partners", null).getContentAsString();
        when(templates.change("Main", "Partners", PARTNERS.definition(), 2)).thenReturn(PARTNERS);
        assertThat(send("PUT", "/sites/Main/templates/Partners", template).getStatus())
                .isEqualTo(200);
        String user = send("GET", "/sites/Main/users/anna", null).getContentAsString();
        when(users.change("Main", "anna", ANNA.definition(), 4)).thenReturn(ANNA);
        assertThat(send("PUT", "/sites/Main/users/anna", user).getStatus()).isEqualTo(200);
    }

    @Test
    void put_replaces_and_patch_leaves_what_it_does_not_name() throws Exception {
        when(users.change(anyString(), anyString(), any(), anyLong())).thenReturn(ANNA);
        assertThat(send("PUT", "/sites/Main/users/anna", "{'settings':{'quotaMiB':9}}")
                        .getStatus())
                .isEqualTo(200);
        verify(users)
                .change("Main", "anna", new UserDefinition("anna", "Partners", true, Map.of("quotaMiB", 9L), null), 4);
        assertThat(send("PATCH", "/sites/Main/users/anna", "{'enabled':false,'settings':{'quotaMiB':null}}")
                        .getStatus())
                .isEqualTo(200);
        verify(users)
                .change(
                        "Main",
                        "anna",
                        new UserDefinition("anna", "Partners", false, Map.of("expires", "never"), null),
                        4);
    }

    @Test
    void patch_of_a_site_merges_what_lies_deeper() throws Exception {
        when(sites.change(anyString(), any(), anyLong())).thenReturn(main());
        assertThat(send("PATCH", "/sites/Main", "{'passivePorts':{'to':50010},'name':'Other'}")
                        .getStatus())
                .isEqualTo(200);
        SiteDefinition present = main().definition();
        verify(sites)
                .change(
                        "Main",
                        new SiteDefinition(
                                "Other",
                                true,
                                true,
                                present.listeners(),
                                present.certificate(),
                                new SiteView.PortRange(50_000, 50_010),
                                null,
                                present.rootFolder(),
                                "ENABLED",
                                "Hello",
                                false,
                                true,
                                null,
                                Map.of()),
                        7);
    }

    @Test
    void every_field_that_cannot_be_read_is_named_with_its_path() throws Exception {
        MockHttpResponse response = send(
                "POST",
                "/sites",
                "{'name':5,'enabled':'yes','listeners':[{'mode':'EXPLICIT','port':'x','host':'a'}],'passivePorts':[],"
                        + "'settings':7,'tlsPolcy':null}");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains(
                        "\"field\":\"name\"",
                        "\"field\":\"enabled\"",
                        "\"field\":\"listeners[0].port\"",
                        "\"field\":\"listeners[0].host\"",
                        "\"field\":\"passivePorts\"",
                        "\"field\":\"settings\"",
                        "\"field\":\"tlsPolcy\"");
        verify(sites, never()).create(any());
    }

    @Test
    void deleting_takes_cascade_and_the_tag() throws Exception {
        MockHttpRequest stale = request("DELETE", "/sites/Main", null).header("If-Match", "\"6\"");
        assertThat(send(stale).getStatus()).isEqualTo(412);
        verify(sites, never()).delete(anyString(), eq(true), anyLong());
        MockHttpRequest fresh =
                request("DELETE", "/sites/Main?cascade=true", null).header("If-Match", "\"7\"");
        assertThat(send(fresh).getStatus()).isEqualTo(204);
        verify(sites).delete("Main", true, 7);
        assertThat(send("DELETE", "/sites/Main/templates/Partners", null).getStatus())
                .isEqualTo(204);
        verify(templates).delete("Main", "Partners", 2);
        assertThat(send("DELETE", "/sites/Main/users/anna", null).getStatus()).isEqualTo(204);
        verify(users).delete("Main", "anna", 4);
    }

    @ParameterizedTest
    @CsvSource({"/sites/Main", "/sites/Main/templates/Partners", "/sites/Main/users/anna"})
    void stale_change_is_412(String path) throws Exception {
        assertThat(send(request("PUT", path, "{}").header("If-Match", "\"99\"")).getStatus())
                .isEqualTo(412);
        assertThat(send(request("PATCH", path, "{}").header("If-Match", "\"99\""))
                        .getStatus())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "/sites/none",
        "/sites/none/templates",
        "/sites/none/users",
        "/sites/Main/templates/none",
        "/sites/Main/users/none"
    })
    void what_does_not_exist_is_404(String path) throws Exception {
        MockHttpResponse response = send("GET", path, null);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("none");
    }

    @Test
    void conflicts_are_409_and_a_busy_server_is_503() throws Exception {
        when(templates.create("Main", TemplateDefinition.named("Partners"))).thenThrow(new ConflictException("taken"));
        MockHttpResponse taken = send("POST", "/sites/Main/templates", "{'name':'Partners'}");
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getContentAsString()).contains("\"detail\":\"taken\"");
        when(users.create(eq("Main"), any())).thenThrow(new BusyException("later", null));
        MockHttpResponse busy = send("POST", "/sites/Main/users", "{'name':'x','password':'y'}");
        assertThat(busy.getStatus()).isEqualTo(503);
        assertThat(busy.getOutputHeaders().getFirst("Retry-After")).hasToString("3");
    }

    @Test
    void password_goes_in_and_never_comes_out() throws Exception {
        when(users.create(eq("Main"), any())).thenAnswer(call -> {
            UserDefinition user = call.getArgument(1);
            assertThat(new String(user.password())).isEqualTo("geheim");
            assertThat(user.toString()).doesNotContain("geheim");
            return ANNA;
        });
        MockHttpResponse made = send("POST", "/sites/Main/users", "{'name':'anna','password':'geheim'}");
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getContentAsString()).doesNotContain("geheim", "password");
    }

    @Test
    void users_are_searched_and_sliced() throws Exception {
        when(users.users("Main", new UserQuery("ann", "Partners"), new PageRequest(1, 2)))
                .thenReturn(new Page<>(List.of(ANNA), 3));
        assertThat(send("GET", "/sites/Main/users?search=ann&template=Partners&offset=1&limit=2", null)
                        .getContentAsString())
                .startsWith("{\"items\":[{\"name\":\"anna\",\"template\":\"Partners\",\"enabled\":true,\"settings\":{")
                .endsWith("\"total\":3}");
    }

    @Test
    void effective_values_have_the_fields_of_the_contract() throws Exception {
        when(settings.effective("Main", "anna"))
                .thenReturn(Map.of("ssl", new EffectiveView(false, "SITE", "Main", "SITE")));
        assertThat(send("GET", "/sites/Main/users/anna/effective", null).getContentAsString())
                .isEqualTo(
                        "{\"ssl\":{\"value\":false,\"source\":\"SITE\",\"sourceName\":\"Main\",\"gatedBy\":\"SITE\"}}");
    }

    @Test
    void inheritors_and_the_catalogue_are_lists() throws Exception {
        when(templates.inheritors("Main", "Partners", "quotaMiB", new PageRequest(0, 100)))
                .thenReturn(new Page<>(List.of("anna"), 1));
        assertThat(send("GET", "/sites/Main/templates/Partners/inheritors?setting=quotaMiB", null)
                        .getContentAsString())
                .isEqualTo("{\"items\":[\"anna\"],\"total\":1}");
        when(settings.catalogue())
                .thenReturn(List.of(new SettingView(
                        "quotaMiB", "NUMBER", List.of(), 1L, 9L, "OVERRIDE", List.of("USER"), "unlimited")));
        assertThat(send("GET", "/settings", null).getContentAsString())
                .contains(
                        "\"key\":\"quotaMiB\"",
                        "\"title\":\"Quota (MiB)\"",
                        "\"defaultValue\":\"unlimited\"",
                        "\"levels\":[\"USER\"]");
    }

    private static SiteView main() {
        return new SiteView(
                "Main",
                true,
                true,
                List.of(new SiteView.Listener("EXPLICIT", "0.0.0.0", 2121)),
                "default",
                new SiteView.PortRange(50_000, 50_199),
                null,
                "/srv",
                "ENABLED",
                "Hello",
                false,
                true,
                null,
                Map.of(),
                7);
    }

    private MockHttpResponse send(String method, String path, String body) throws Exception {
        return send(request(method, path, body));
    }

    private MockHttpResponse send(MockHttpRequest request) {
        MockHttpResponse response = new MockHttpResponse();
        dispatcher.invoke(request, response);
        return response;
    }

    private static MockHttpRequest request(String method, String path, String body) throws Exception {
        MockHttpRequest request = MockHttpRequest.create(method, path);
        return body == null
                ? request
                : request.contentType("application/json")
                        .content(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private SitesResource sitesResource() {
        SitesResource resource = new SitesResource();
        resource.service = sites;
        return resource;
    }

    private TemplatesResource templatesResource() {
        TemplatesResource resource = new TemplatesResource();
        resource.service = templates;
        resource.sites = sites;
        return resource;
    }

    private UsersResource usersResource() {
        UsersResource resource = new UsersResource();
        resource.service = users;
        resource.sites = sites;
        resource.settings = settings;
        return resource;
    }

    private SettingsResource settingsResource() {
        SettingsResource resource = new SettingsResource();
        resource.service = settings;
        return resource;
    }
}
