/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rased.stack.data.PrivateFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The ready file: JSON, written whole or not at all, for its owner only, as it holds keys. */
final class ReadyFile {
    private ReadyFile() {}

    static void write(Path file, ReadyInfo ready) throws IOException {
        PrivateFiles.write(file.toAbsolutePath(), json(ready) + "\n");
    }

    static String json(ReadyInfo ready) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("gateway", ready.gateway().toString());
            json.writeStringField("management", ready.management().toString());
            json.writeStringField("console", ready.console().toString());
            texts(json, "gateways", ready.gateways().stream().map(URI::toString).toList());
            organizations(json, ready.organizations());
            for (Map.Entry<String, URI> server : ready.servers().entrySet()) {
                json.writeStringField(server.getKey(), server.getValue().toString());
            }
            pids(json, ready);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void organizations(JsonGenerator json, List<DemoOrganization> organizations) throws IOException {
        DemoOrganization first = organizations.get(0);
        organization(json, first);
        json.writeStringField("adminKey", first.adminKey());
        json.writeArrayFieldStart("organizations");
        for (DemoOrganization organization : organizations) {
            json.writeStartObject();
            organization(json, organization);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void organization(JsonGenerator json, DemoOrganization organization) throws IOException {
        json.writeStringField("organizationId", organization.id());
        json.writeStringField("apiKey", organization.apiKey());
        texts(json, "origins", organization.origins());
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void pids(JsonGenerator json, ReadyInfo ready) throws IOException {
        json.writeObjectFieldStart("pids");
        json.writeArrayFieldStart("gateway");
        for (long pid : ready.gatewayPids()) {
            json.writeNumber(pid);
        }
        json.writeEndArray();
        for (Map.Entry<String, Long> server : ready.serverPids().entrySet()) {
            json.writeNumberField(server.getKey(), server.getValue());
        }
        json.writeEndObject();
    }
}
