/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

/** The statements about paths. */
final class PathSql {
    static final String OWNED = """
            SELECT digest, session_id FROM path_digests WHERE organization_id = $1 AND digest = ANY($2)
            """;

    /** In one order, so that writers don't wait for each other in a circle. Waits for a writer of the same one to end. */
    static final String CLAIM = """
            INSERT INTO path_digests (organization_id, digest, session_id, transaction_id)
            SELECT $1, digest, $3, $4 FROM unnest($2::bigint[]) AS digest ORDER BY digest
            ON CONFLICT (organization_id, digest) DO NOTHING
            """;

    /** Nodes that do it at the same time take different ones. */
    static final String FORGET = """
            DELETE FROM path_digests
             WHERE ctid = ANY(ARRAY(
                   SELECT ctid FROM path_digests
                    WHERE seen_at < now() - make_interval(secs => $1)
                    ORDER BY seen_at
                    LIMIT $2
                      FOR UPDATE SKIP LOCKED))
            """;

    private PathSql() {}
}
