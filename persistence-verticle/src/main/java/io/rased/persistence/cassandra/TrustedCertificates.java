/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import io.rased.config.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A TLS context that trusts the certificates of one file. Reads the file: call it on a worker. */
final class TrustedCertificates {
    private TrustedCertificates() {}

    /**
     * @param file a .pem or PKCS12 file; null for the JDK's own certificates
     * @param password of a PKCS12 file
     */
    static SSLContext context(@Nullable Path file, @Nullable Secret password)
            throws IOException, GeneralSecurityException {
        if (file == null) {
            return SSLContext.getDefault();
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(file.toString().toLowerCase(Locale.ROOT).endsWith(".pem") ? pem(file) : pkcs12(file, password));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore pem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
        }
        return store;
    }

    private static KeyStore pkcs12(Path file, @Nullable Secret password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password == null ? null : password.reveal().toCharArray());
        }
        return store;
    }
}
