package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.SettingsService;

/** The catalogue of settings: what every {@code settings} of the API may have. */
@Path("/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class SettingsResource {

    @Inject
    SettingsService service;

    @GET
    @Operation(summary = "Every setting: key, type, where it may be set, default, and what it does")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<SettingBody> list(@BeanParam Paging paging) {
        return Items.slice(service.catalogue(), paging, SettingBody::of);
    }
}
