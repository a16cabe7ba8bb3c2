-- The result versions of the transactions $1 (organizations) and $2 (ids), and what became of their notifications. An
-- endpoint that was changed since the version was made may rightly have no delivery of it.
SELECT r.organization_id, r.transaction_id, r.version, r.segments,
  coalesce(bool_or(o.published_at IS NOT NULL), true) AS published,
  (SELECT count(*) FROM webhook_deliveries d
   WHERE d.organization_id = r.organization_id AND d.transaction_id = r.transaction_id AND d.version = r.version
     AND d.status = 'delivered')::int AS delivered,
  (SELECT count(*) FROM webhook_deliveries d
   WHERE d.organization_id = r.organization_id AND d.transaction_id = r.transaction_id AND d.version = r.version
     AND d.status = 'pending')::int AS pending,
  (SELECT count(*) FROM webhook_deliveries d
   WHERE d.organization_id = r.organization_id AND d.transaction_id = r.transaction_id AND d.version = r.version
     AND d.status = 'exhausted')::int AS exhausted,
  (SELECT count(*) FROM webhook_endpoints e
   WHERE e.organization_id = r.organization_id AND e.enabled AND 'transaction.scored' = ANY (e.event_types)
     AND e.updated_at < max(o.created_at)
     AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.endpoint_id = e.id
                     AND d.transaction_id = r.transaction_id AND d.version = r.version))::int AS unplanned
FROM unnest($1::text[], $2::text[]) AS wanted (organization_id, transaction_id)
JOIN results r USING (organization_id, transaction_id)
LEFT JOIN outbox o USING (organization_id, transaction_id, version)
GROUP BY r.organization_id, r.transaction_id, r.version
