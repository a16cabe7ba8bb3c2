/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reads a plot as any viewer would. */
public final class Xml {
    private Xml() {}

    /** The document; fails if it isn't well-formed. */
    public static Document read(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }
}
