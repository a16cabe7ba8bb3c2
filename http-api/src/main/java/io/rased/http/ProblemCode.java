/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

/** Every code that an error answer may carry. A code has one status for ever; clients may switch on it. */
public enum ProblemCode {
    /** The body is not what a strict I-JSON parser accepts. */
    MALFORMED_JSON(400, "The body is not valid I-JSON."),
    /** The request line, a header, a path's id or a query value is not of its form. */
    BAD_REQUEST(400, "The request is not of the required form."),
    /** There is no credential. */
    CREDENTIAL_MISSING(401, "A credential is required."),
    /** The credential is unknown, revoked, unsigned or wrongly signed. */
    CREDENTIAL_INVALID(401, "The credential is not valid."),
    /** The session token's time is over. */
    CREDENTIAL_EXPIRED(401, "The credential has expired."),
    /** The credential is of the wrong kind for this route, or lacks the scope. */
    SCOPE_MISSING(403, "The credential does not allow this."),
    /** The credential belongs to another organization. */
    FOREIGN_ORGANIZATION(403, "The credential belongs to another organization."),
    /** The session token belongs to another session. */
    FOREIGN_SESSION(403, "The credential belongs to another session."),
    /** The session token belongs to another transaction. */
    FOREIGN_TRANSACTION(403, "The credential belongs to another transaction."),
    /** The session token is bound to another origin. */
    FOREIGN_ORIGIN(403, "The credential is bound to another origin."),
    /** There is no such thing for this caller. */
    NOT_FOUND(404, "There is no such thing here."),
    /** The path exists, with other methods; see {@code Allow}. */
    METHOD_NOT_ALLOWED(405, "This path has other methods."),
    /** The body took longer to come than it may. */
    BODY_TIMEOUT(408, "The body took too long."),
    /** The same batch id came before with another body. */
    BATCH_CONFLICT(409, "This batch id was used for another body."),
    /** The transaction belongs to another session. */
    TRANSACTION_CONFLICT(409, "The transaction belongs to another session."),
    /** The organization has as many webhook endpoints as it may. */
    ENDPOINT_LIMIT(409, "There are as many webhook endpoints as there may be."),
    /** The webhook endpoint is switched off. */
    ENDPOINT_DISABLED(409, "The webhook endpoint is switched off."),
    /** The body is larger than the limit. */
    BODY_TOO_LARGE(413, "The body is too large."),
    /** The path is longer than the limit. */
    URI_TOO_LONG(414, "The request target is too long."),
    /** The media type is not one that this route takes. */
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported."),
    /** The content encoding is not one that this route takes. */
    UNSUPPORTED_CONTENT_ENCODING(415, "The content encoding is not supported."),
    /** Well-formed, and not valid; see {@code errors}. */
    INVALID_CONTENT(422, "The content is not valid."),
    /** The headers are larger than the limit. */
    HEADERS_TOO_LARGE(431, "The request headers are too large."),
    /** A fault of the gateway's own. */
    INTERNAL(500, "The gateway failed."),
    /** Something that the answer depends on is away; see {@code Retry-After}. */
    UNAVAILABLE(503, "The service is not available right now."),
    /** The gateway has as much in flight as it may; see {@code Retry-After}. */
    OVERLOADED(503, "The gateway is busy.");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status, one for each code. */
    public int status() {
        return status;
    }

    /** A sentence for people, the same for each occurrence. */
    public String title() {
        return title;
    }

    /** The {@code code} member. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
