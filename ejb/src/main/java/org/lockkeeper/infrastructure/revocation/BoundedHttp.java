package org.lockkeeper.infrastructure.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request, one answer, within a time and a size. Follows no redirect: it could lead past {@link AddressGuard}. */
@ApplicationScoped
public class BoundedHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * What is allowed of one exchange.
     *
     * @param maxBytes of the answer
     * @param time for all of it
     * @param privateAddresses whether the host may be in a private network, or this machine
     */
    record Bounds(int maxBytes, Duration time, boolean privateAddresses) {}

    byte[] get(URI url, Bounds bounds) throws IOException {
        return send(HttpRequest.newBuilder(url).GET(), url, bounds);
    }

    byte[] post(URI url, String type, byte[] body, Bounds bounds) throws IOException {
        return send(
                HttpRequest.newBuilder(url).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)),
                url,
                bounds);
    }

    private byte[] send(HttpRequest.Builder request, URI url, Bounds bounds) throws IOException {
        if (!bounds.privateAddresses()) {
            AddressGuard.requirePublic(url);
        }
        HttpResponse<byte[]> response = await(
                client.sendAsync(request.timeout(bounds.time()).build(), info -> new BoundedBody(bounds.maxBytes())),
                bounds.time());
        if (response.statusCode() != OK) {
            throw new IOException("the answer is HTTP " + response.statusCode());
        }
        return response.body();
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, Duration time)
            throws IOException {
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("there is no answer within " + time.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException("there is no answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an answer", e);
        } finally {
            answer.cancel(true);
        }
    }
}
