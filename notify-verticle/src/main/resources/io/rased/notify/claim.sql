-- Takes due deliveries for one process: $1 at most, at most $2 an endpoint, none of the endpoints $3 (those have
-- enough in flight here), for $4 seconds. SKIP LOCKED: two processes never wait for each other, nor take the same.
--
-- The first part hops over the index from endpoint to endpoint, so that a million deliveries that wait for one slow
-- receiver cost no more than one.
WITH RECURSIVE waiting(endpoint_id) AS (
  (SELECT endpoint_id FROM webhook_deliveries WHERE status = 'pending' ORDER BY endpoint_id LIMIT 1)
  UNION ALL
  SELECT (SELECT d.endpoint_id FROM webhook_deliveries d
          WHERE d.status = 'pending' AND d.endpoint_id > w.endpoint_id ORDER BY d.endpoint_id LIMIT 1)
  FROM waiting w WHERE w.endpoint_id IS NOT NULL
), due AS (
  SELECT d.id
  FROM waiting w
  JOIN webhook_endpoints e ON e.id = w.endpoint_id AND e.enabled AND e.id <> ALL ($3::text[])
  CROSS JOIN LATERAL (
    SELECT id, next_attempt_at FROM webhook_deliveries
    WHERE endpoint_id = e.id AND status = 'pending' AND next_attempt_at <= now()
      AND (leased_until IS NULL OR leased_until <= now())
    ORDER BY next_attempt_at LIMIT $2
    FOR UPDATE SKIP LOCKED
  ) d
  ORDER BY d.next_attempt_at LIMIT $1
)
UPDATE webhook_deliveries d SET leased_until = now() + make_interval(secs => $4)
FROM due, webhook_endpoints e
WHERE d.id = due.id AND e.id = d.endpoint_id
RETURNING d.id, d.endpoint_id, d.organization_id, e.url, d.body, e.secret,
  CASE WHEN e.previous_secret_until > now() THEN e.previous_secret END AS previous_secret,
  d.attempts, d.leased_until,
  (extract(epoch FROM now() - d.schedule_from) * 1000)::bigint AS elapsed_ms
