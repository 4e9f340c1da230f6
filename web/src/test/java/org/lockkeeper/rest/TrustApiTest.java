package org.lockkeeper.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.web.trust.TestEntry.AT;
import static org.lockkeeper.web.trust.TestEntry.pending;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.RevocationListService;
import org.lockkeeper.application.RevocationListView;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.TrustService;
import org.lockkeeper.rest.problem.ConflictMapper;
import org.lockkeeper.rest.problem.InvalidInputMapper;
import org.lockkeeper.rest.problem.ProblemExceptionMapper;
import org.lockkeeper.rest.problem.WebApplicationExceptionMapper;

/** Trusted certificates and revocation lists in RESTEasy itself, without a container. */
class TrustApiTest {

    private static final TrustDecision TRUSTED = new TrustDecision("TRUSTED", null, null);
    private static final RevocationListView LIST =
            new RevocationListView(3, "http://ca.example/crl", "CN=CA", AT, null, false, 2, AT, null, 1);

    private final TrustService service = mock(TrustService.class);
    private final RevocationListService lists = mock(RevocationListService.class);
    private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

    @BeforeEach
    void deploy() {
        List.of(
                        new WebApplicationExceptionMapper(),
                        new ProblemExceptionMapper(),
                        new InvalidInputMapper(),
                        new ConflictMapper())
                .forEach(mapper -> dispatcher.getProviderFactory().registerProviderInstance(mapper));
        TrustedCertificatesResource trust = new TrustedCertificatesResource();
        trust.service = service;
        RevocationListsResource revocation = new RevocationListsResource();
        revocation.service = lists;
        List.of(trust, revocation).forEach(dispatcher.getRegistry()::addSingletonResource);
        when(service.certificate(7)).thenReturn(Optional.of(pending(7)));
        when(lists.list(3)).thenReturn(Optional.of(LIST));
    }

    @AfterEach
    void forget() {
        ResteasyContext.clearContextData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trusted-certificates/8", "/trusted-certificates/x", "/revocation-lists/4"})
    void nobody_s_number_is_404(String path) throws Exception {
        assertThat(send("GET", path, null).getStatus()).isEqualTo(404);
        assertThat(send("DELETE", path, null).getStatus()).isEqualTo(404);
    }

    @Test
    void misspelt_field_is_422_and_changes_nothing() throws Exception {
        MockHttpResponse response = send("PATCH", "/trusted-certificates/7", "{'status':'TRUSTED'}");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("\"field\":\"status\"");
        verify(service, never()).decide(anyLong(), any(), any());
    }

    @Test
    void what_the_service_refuses_is_422_or_409() throws Exception {
        when(service.add(any(), any()))
                .thenThrow(new InvalidInputException("certificate", "is no certificate"))
                .thenThrow(new ConflictException("trusted there already"));
        assertThat(send("POST", "/trusted-certificates", "{'certificate':'x'}").getStatus())
                .isEqualTo(422);
        assertThat(send("POST", "/trusted-certificates", "{'certificate':'x'}").getStatus())
                .isEqualTo(409);
    }

    @Test
    void decision_on_what_somebody_else_has_changed_is_412() throws Exception {
        MockHttpRequest request = request("PATCH", "/trusted-certificates/7", "{'state':'TRUSTED'}");
        request.header("If-Match", "\"4\"");
        assertThat(send(request).getStatus()).isEqualTo(412);
    }

    @Test
    void certificate_is_trusted_where_nothing_else_is_said() throws Exception {
        when(service.add("PEM".getBytes(StandardCharsets.UTF_8), TRUSTED)).thenReturn(List.of(pending(7)));
        MockHttpResponse response = send("POST", "/trusted-certificates", "{'certificate':'PEM'}");
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getOutputHeaders().getFirst("Location").toString()).endsWith("/trusted-certificates/7");
        assertThat(response.getOutputHeaders().getFirst("ETag")).hasToString("\"5\"");
    }

    @Test
    void file_of_several_is_answered_with_all_of_them() throws Exception {
        when(service.add(any(), any())).thenReturn(List.of(pending(7), pending(8)));
        MockHttpResponse response =
                send("POST", "/trusted-certificates", "{'certificate':'PEM','state':'DISTRUSTED','site':'Main'}");
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentAsString()).contains("\"total\":2");
        verify(service).add(any(), eq(new TrustDecision("DISTRUSTED", "Main", null)));
    }

    @Test
    void patch_leaves_what_it_does_not_name_and_null_widens() throws Exception {
        when(service.decide(anyLong(), any(), any())).thenReturn(pending(7));
        send("PATCH", "/trusted-certificates/7", "{'state':'TRUSTED'}");
        verify(service).decide(7, new TrustDecision("TRUSTED", "Main", "anna"), 5L);
        send("PATCH", "/trusted-certificates/7", "{'site':null,'user':null}");
        verify(service).decide(7, new TrustDecision("PENDING", null, null), 5L);
    }

    @Test
    void entries_of_a_state_with_the_fields_of_the_contract() throws Exception {
        when(service.certificates("PENDING", new PageRequest(0, 100))).thenReturn(new Page<>(List.of(pending(7)), 1));
        assertThat(send("GET", "/trusted-certificates?state=PENDING", null).getContentAsString())
                .contains(
                        "\"id\":7",
                        "\"certificate\":\"PEM\"",
                        "\"state\":\"PENDING\"",
                        "\"site\":\"Main\"",
                        "\"user\":\"anna\"",
                        "\"commonName\":\"anna\"",
                        "\"seen\":{\"user\":\"anna\",\"site\":\"Main\",\"address\":\"192.0.2.7\",\"count\":3,"
                                + "\"first\":\"2026-11-22T10:15:30Z\",\"last\":\"2026-11-22T10:15:30Z\"}");
    }

    @Test
    void revocation_lists_come_from_urls_and_as_files() throws Exception {
        when(lists.addUrl("http://ca.example/crl")).thenReturn(LIST);
        when(lists.addFile(new byte[] {1, 2})).thenReturn(LIST);
        MockHttpResponse fetched = send("POST", "/revocation-lists", "{'url':'http://ca.example/crl'}");
        assertThat(fetched.getStatus()).isEqualTo(201);
        assertThat(fetched.getContentAsString()).contains("\"issuer\":\"CN=CA\"", "\"revoked\":2");
        MockHttpRequest file = MockHttpRequest.create("POST", "/revocation-lists")
                .contentType("application/pkix-crl")
                .content(new byte[] {1, 2});
        assertThat(send(file).getStatus()).isEqualTo(201);
    }

    @Test
    void revocation_list_is_renewed_and_forgotten() throws Exception {
        when(lists.renew(3)).thenReturn(LIST);
        assertThat(send("POST", "/revocation-lists/3/renew", null).getStatus()).isEqualTo(200);
        assertThat(send("DELETE", "/revocation-lists/3", null).getStatus()).isEqualTo(204);
        verify(lists).remove(3);
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
}
