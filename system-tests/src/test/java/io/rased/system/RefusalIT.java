/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.access.Principal;
import io.rased.access.SessionTokens;
import io.rased.access.TokenSettings;
import io.rased.config.Secret;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.TestStack;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wrong request gets its exact status and code, as a problem, and stores nothing. */
class RefusalIT {
    private static final String OK = Batches.moves("bank", "s-1", "t-refused", "b-1", 2);
    private static final Vertx VERTX = Vertx.vertx();

    private final List<Case> cases = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz",
                "GET /%",
                "GET /v1/results/%f",
                "GET /v1/results/%zz",
                "GET /v1/results/none?wait=%",
                "GET /v1/results?%zz=1",
                "POST /v1/event%zz",
                "POST /v1/webhook-deliveries/%zz/resend"
            })
    void aTargetThatIsNoneIsNoFaultOfOurs(String target) throws IOException {
        assertThat(raw(target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("\r\nx-correlation-id: ")
                .contains("application/problem+json", "\"code\":\"bad_request\"");
    }

    @Test
    void aRequestWithoutAHostHasItsCorrelationIdAsWell() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nX-Correlation-Id: mine-1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("\r\nx-correlation-id: mine-1\r\n");
    }

    /** A client that minds its words would not send these. */
    private static String raw(String request) throws IOException {
        URI gateway = Gateways.shared().uri();
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    List<DynamicTest> wrongRequests() {
        var sdk = new Sdk(Gateways.shared());
        bodies();
        members();
        credentials(sdk);
        requests();
        pathsAndMethods();
        conflicts(sdk);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        return cases.stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.name, () -> refuses(sdk, wrong)))
                .toList();
    }

    private static void refuses(Sdk sdk, Case wrong) {
        String credential = wrong.credential != null ? wrong.credential : sdk.token(TestStack.BANK_KEY, "s-1");
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json"));
        if (!credential.isEmpty()) {
            headers.put("authorization", "Bearer " + credential);
        }
        headers.putAll(wrong.headers);
        headers.values().removeIf(String::isEmpty);
        List<String> before = RedisView.keys("*");

        HttpResponse<String> answer = sdk.send(wrong.method, wrong.path, headers, wrong.body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(wrong.status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("x-correlation-id")).isPresent();
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo(wrong.code);
        assertThat(problem.getInteger("status")).isEqualTo(wrong.status);
        assertThat(answer.body()).doesNotContain("Exception", "io.rased", "\tat ");
        if (wrong.pointer != null) {
            assertThat(problem.getJsonArray("errors").encode()).contains("\"pointer\":\"" + wrong.pointer + "\"");
        }
        if (wrong.status == 405) {
            assertThat(answer.headers().firstValue("allow")).hasValue(wrong.allow);
        }
        if (wrong.status == 401) {
            assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
        }
        assertThat(addedSince(before)).as("keys in Redis").isEmpty();
        assertThat(RedisView.keys("*t-refused*")).isEmpty();
    }

    /**
     * But for what a segment becomes when it is sealed: those of other tests' transactions may be due meanwhile. What is
     * appended has other keys as well, also if it is sealed at once.
     */
    private static Set<String> addedSince(List<String> before) {
        Set<String> added = new TreeSet<>(RedisView.keys("*"));
        before.forEach(added::remove);
        added.removeIf(key -> key.startsWith("sealed"));
        return added;
    }

    private void bodies() {
        malformed("an empty body", "");
        malformed("half an object", OK.substring(0, OK.length() - 1));
        malformed("something behind the object", OK + "x");
        malformed("two objects", OK + OK);
        malformed("single quotes", OK.replace('"', '\''));
        malformed("a comment", "/* */" + OK);
        malformed("a trailing comma", OK.replaceFirst("}$", ",}"));
        malformed("a member twice", with("\"x\":1,\"x\":2"));
        malformed("a member twice in a payload", OK.replaceFirst("\"x\":", "\"y\":0,\"x\":"));
        malformed("a member twice, once escaped", with("\"x\":1,\"\\u0078\":2"));
        malformed("an id twice", with("\"batchId\":\"b-2\""));
        malformed("seventeen levels", with("\"x\":" + "[".repeat(16) + "]".repeat(16)));
        malformed("a thousand levels", with("\"x\":" + "[".repeat(1000) + "]".repeat(1000)));
        malformed("a number outside a double", with("\"x\":1e999"));
        malformed("an integer outside a double", with("\"x\":1" + "0".repeat(400)));
        malformed("a timestamp outside a double", "{" + ids() + ",\"events\":[" + eventAt("1e400") + "]}");
        malformed("a timestamp below a double", "{" + ids() + ",\"events\":[" + eventAt("-1e400") + "]}");
        malformed("a timestamp that is NaN", "{" + ids() + ",\"events\":[" + eventAt("NaN") + "]}");
        malformed("NaN", with("\"x\":NaN"));
        malformed("a leading zero", with("\"x\":01"));
        malformed("a hexadecimal number", with("\"x\":0x1"));
        malformed("an unknown escape", with("\"x\":\"\\q\""));
        malformed("a raw control character", with("\"x\":\"\u0001\""));
        malformed("an escaped lone surrogate", with("\"x\":\"\\ud800\""));
        malformed("an escaped noncharacter", with("\"x\":\"\\uffff\""));
        add(new Case("bytes that are no UTF-8", 400, "malformed_json").body(latin1(with("\"x\":\"\u00ff\""))));
        add(new Case("an overlong encoding", 400, "malformed_json").body(latin1(with("\"x\":\"\u00c0\u00af\""))));
        add(new Case("UTF-16", 400, "malformed_json").body(OK.getBytes(StandardCharsets.UTF_16)));
        add(new Case("UTF-16LE", 400, "malformed_json").body(OK.getBytes(StandardCharsets.UTF_16LE)));
        malformed("a byte order mark", "\ufeff" + OK);
    }

    private void members() {
        invalid("an array", "[" + OK + "]", "");
        invalid("a string", "\"batch\"", "");
        for (String id : List.of("batchId", "organizationId", "sessionId", "transactionId")) {
            invalid("no " + id, OK.replace("\"" + id + "\"", "\"other" + id + "\""), "/" + id);
            invalid(id + " as a number", OK.replaceFirst("\"" + id + "\":\"[^\"]*\"", "\"" + id + "\":7"), "/" + id);
        }
        invalid("a header injected by an id", OK.replace("b-1", "b\\r\\nSet-Cookie: a=b"), "/batchId");
        invalid("a key injected by an id", OK.replace("t-refused", "t-refused}:x"), "/transactionId");
        invalid("an empty id", OK.replace("b-1", ""), "/batchId");
        invalid("an id of 129 characters", OK.replace("b-1", "b".repeat(129)), "/batchId");
        invalid("no events", "{" + ids() + "}", "/events");
        invalid("events as an object", "{" + ids() + ",\"events\":{}}", "/events");
        invalid("empty events without the flag", "{" + ids() + ",\"events\":[]}", "/events");
        invalid("1001 events", Batches.moves("bank", "s-1", "t-refused", "b-1", 1001), "/events");
        invalid("an event that is null", "{" + ids() + ",\"events\":[null]}", "/events/0");
        event("no event type", "{\"timestamp\":1}", "/events/0/eventType");
        event(
                "an event type of 65 characters",
                "{\"eventType\":\"" + "e".repeat(65) + "\",\"timestamp\":1}",
                "/events/0/eventType");
        event("no timestamp", "{\"eventType\":\"e\"}", "/events/0/timestamp");
        event("a timestamp as text", "{\"eventType\":\"e\",\"timestamp\":\"1\"}", "/events/0/timestamp");
        event("a timestamp that says NaN", eventAt("\"NaN\""), "/events/0/timestamp");
        event("a timestamp that is null", eventAt("null"), "/events/0/timestamp");
        event("a timestamp with an exponent", eventAt("1e3"), "/events/0/timestamp");
        event("a timestamp at the end of a double", eventAt("1e308"), "/events/0/timestamp");
        event("a fractional timestamp", "{\"eventType\":\"e\",\"timestamp\":1.5}", "/events/0/timestamp");
        event("a negative timestamp", "{\"eventType\":\"e\",\"timestamp\":-1}", "/events/0/timestamp");
        event("a huge timestamp", "{\"eventType\":\"e\",\"timestamp\":1" + "0".repeat(30) + "}", "/events/0/timestamp");
        event("a payload that is a list", "{\"eventType\":\"e\",\"timestamp\":1,\"payload\":[]}", "/events/0/payload");
        event(
                "an event over its limit",
                "{\"eventType\":\"e\",\"timestamp\":1,\"payload\":{\"x\":\"" + "x".repeat(33_000) + "\"}}",
                "/events/0");
        invalid("a fractional sequence", with("\"sequence\":1.0"), "/sequence");
        invalid("a negative sequence", with("\"sequence\":-1"), "/sequence");
        invalid("a time that is none", with("\"timestamp\":\"now\""), "/timestamp");
        invalid("metadata as a list", OK.replace("\"metadata\":{}", "\"metadata\":[]"), "/metadata");
        invalid(
                "a flag that is no boolean",
                OK.replace("\"metadata\":{}", "\"metadata\":{\"trigger\":1}"),
                "/metadata/trigger");
    }

    private void credentials(Sdk sdk) {
        String good = sdk.token(TestStack.BANK_KEY, "s-1");
        add(new Case("no credential", 401, "credential_missing").credential(""));
        add(new Case("basic authentication", 401, "credential_missing").header("authorization", "Basic YTpi"));
        add(new Case("not a token", 401, "credential_invalid").credential("nonsense"));
        add(new Case("a token that is cut", 401, "credential_invalid")
                .credential(good.substring(0, good.length() - 2)));
        add(new Case("a token without a signature", 401, "credential_invalid")
                .credential(good.substring(0, good.lastIndexOf('.') + 1)));
        add(new Case("alg none", 401, "credential_invalid").credential(unsigned("none", good)));
        add(new Case("alg None", 401, "credential_invalid").credential(unsigned("None", good)));
        add(new Case("another algorithm", 401, "credential_invalid")
                .credential(unsigned("RS256", good) + good.substring(good.lastIndexOf('.') + 1)));
        add(new Case("a token of another secret", 401, "credential_invalid").credential(forged()));
        add(new Case("an expired token", 401, "credential_expired").credential(expired()));
        add(new Case("an unknown API key", 401, "credential_invalid").credential("rk_unknown1_" + "u".repeat(43)));
        add(new Case("a wrong secret of an API key", 401, "credential_invalid")
                .credential("rk_bankkey1_" + "w".repeat(43)));
        add(new Case("an API key that may only read", 403, "scope_missing").credential(TestStack.READ_KEY.text()));
        add(new Case("an API key of another organization", 403, "foreign_organization")
                .credential(TestStack.SHOP_KEY.text()));
        add(new Case("a token of another organization", 403, "foreign_organization")
                .credential(sdk.token(TestStack.SHOP_KEY, "s-1")));
        add(new Case("a token of another session", 403, "foreign_session")
                .credential(sdk.token(TestStack.BANK_KEY, "s-2")));
        add(new Case("a token of another transaction", 403, "foreign_transaction")
                .credential(signed(principal(new TransactionId("t-other"), null, inTenMinutes()))));
        add(new Case("a token bound to an origin, without one", 403, "foreign_origin")
                .credential(signed(principal(null, "https://bank.example", inTenMinutes()))));
    }

    private void requests() {
        add(new Case("no media type", 415, "unsupported_media_type").header("content-type", ""));
        add(new Case("plain text", 415, "unsupported_media_type").header("content-type", "text/plain"));
        add(new Case("a media type that begins alike", 415, "unsupported_media_type")
                .header("content-type", "application/jsonp"));
        add(new Case("another charset", 415, "unsupported_media_type")
                .header("content-type", "application/json; charset=utf-16"));
        add(new Case("an unknown encoding", 415, "unsupported_content_encoding").header("content-encoding", "br"));
        add(new Case("a body over the limit", 413, "body_too_large")
                .body(with("\"x\":\"" + "x".repeat(1 << 20) + "\"").getBytes(StandardCharsets.UTF_8)));
    }

    private void pathsAndMethods() {
        add(new Case("an unknown path", 404, "not_found").path("/v1/events"));
        add(new Case("an operator's path", 404, "not_found").path("/metrics"));
        add(new Case("GET", 405, "method_not_allowed").method("GET").allow("POST"));
        add(new Case("DELETE", 405, "method_not_allowed").method("DELETE").allow("POST"));
        add(new Case("PUT to the tokens", 405, "method_not_allowed")
                .method("PUT")
                .path("/v1/tokens")
                .allow("POST"));
        add(new Case("a token by a token", 403, "scope_missing").path("/v1/tokens"));
        add(new Case("a token for nobody", 422, "invalid_content")
                .path("/v1/tokens")
                .credential(TestStack.BANK_KEY.text())
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .pointer("/sessionId"));
        add(new Case("a token for a year", 422, "invalid_content")
                .path("/v1/tokens")
                .credential(TestStack.BANK_KEY.text())
                .body("{\"sessionId\":\"s\",\"ttlSeconds\":31536000}".getBytes(StandardCharsets.UTF_8))
                .pointer("/ttlSeconds"));
    }

    private void conflicts(Sdk sdk) {
        String token = sdk.token(TestStack.BANK_KEY, "s-1");
        sdk.accepted(token, Batches.moves("bank", "s-1", "t-taken", "b-1", 2));
        String other = sdk.token(TestStack.BANK_KEY, "s-2");
        add(new Case("a batch id with another body", 409, "batch_conflict")
                .body(Batches.moves("bank", "s-1", "t-taken", "b-1", 3).getBytes(StandardCharsets.UTF_8)));
        add(new Case("a transaction of another session", 409, "transaction_conflict")
                .credential(other)
                .body(Batches.moves("bank", "s-2", "t-taken", "b-2", 2).getBytes(StandardCharsets.UTF_8)));
    }

    private void malformed(String name, String body) {
        add(new Case(name, 400, "malformed_json").body(body.getBytes(StandardCharsets.UTF_8)));
    }

    private void invalid(String name, String body, String pointer) {
        add(new Case(name, 422, "invalid_content")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .pointer(pointer));
    }

    private void event(String name, String event, String pointer) {
        invalid(name, "{" + ids() + ",\"events\":[" + event + "]}", pointer);
    }

    private static String eventAt(String timestamp) {
        return "{\"eventType\":\"e\",\"timestamp\":" + timestamp + "}";
    }

    private void add(Case wrong) {
        cases.add(wrong);
    }

    private static String ids() {
        return "\"batchId\":\"b-1\",\"organizationId\":\"bank\",\"sessionId\":\"s-1\",\"transactionId\":\"t-refused\"";
    }

    private static String with(String member) {
        return "{" + member + "," + OK.substring(1);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String unsigned(String algorithm, String token) {
        String header = "{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static Principal.Session principal(
            @Nullable TransactionId transaction, @Nullable String origin, Instant expiresAt) {
        return new Principal.Session(new OrganizationId("bank"), new SessionId("s-1"), transaction, origin, expiresAt);
    }

    /** Longer than all the requests take: tokens are made before the first one is sent. */
    private static Instant inTenMinutes() {
        return Instant.now().plus(Duration.ofMinutes(10));
    }

    private static String expired() {
        return signed(principal(null, null, Instant.now().minusSeconds(1)));
    }

    private static String forged() {
        return tokens(Base64.getEncoder().encodeToString("x".repeat(32).getBytes(StandardCharsets.UTF_8)))
                .issue(principal(null, null, inTenMinutes()));
    }

    private static String signed(Principal.Session session) {
        return tokens(io.rased.system.fixture.GatewayProcess.TOKEN_SECRET).issue(session);
    }

    private static SessionTokens tokens(String secret) {
        return new SessionTokens(VERTX, new TokenSettings(new Secret(secret), 10), InstantSource.system());
    }

    /** A wrong request and the answer it must get. */
    private static final class Case {
        private final String name;
        private final int status;
        private final String code;
        private final Map<String, String> headers = new HashMap<>();
        private byte[] body = OK.getBytes(StandardCharsets.UTF_8);
        private String method = "POST";
        private String path = "/v1/event";
        private String allow = "";
        private @Nullable String credential;
        private @Nullable String pointer;

        Case(String name, int status, String code) {
            this.name = name;
            this.status = status;
            this.code = code;
        }

        Case body(byte[] bytes) {
            body = bytes;
            return this;
        }

        Case method(String value) {
            method = value;
            return this;
        }

        Case path(String value) {
            path = value;
            return this;
        }

        Case allow(String value) {
            allow = value;
            return this;
        }

        Case credential(String value) {
            credential = value;
            return this;
        }

        Case header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Case pointer(String value) {
            pointer = value;
            return this;
        }
    }
}
