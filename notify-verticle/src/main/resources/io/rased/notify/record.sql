-- Writes down attempt of delivery $1 that took $2 ms and ended with status code $3 or error $4. The delivery becomes
-- $5, and if it is still pending is due again in $6 seconds. Success counts whoever holds the delivery now; anything
-- else only if the lease is still this claim's ($7). A delivery that was deleted meanwhile leaves nothing.
WITH attempted AS (
  INSERT INTO webhook_attempts (delivery_id, attempt, started_at, duration_ms, status_code, error)
  SELECT d.id, coalesce((SELECT max(attempt) FROM webhook_attempts WHERE delivery_id = d.id), 0) + 1,
    now() - make_interval(secs => $2::int / 1000.0), $2::int, $3::int, $4::text
  FROM webhook_deliveries d WHERE d.id = $1
)
UPDATE webhook_deliveries SET
  status = $5::text,
  attempts = attempts + 1,
  next_attempt_at = now() + make_interval(secs => $6::double precision),
  leased_until = NULL,
  delivered_at = CASE WHEN $5::text = 'delivered' THEN coalesce(delivered_at, now()) ELSE delivered_at END
WHERE id = $1 AND (leased_until = $7::timestamptz OR $5::text = 'delivered')
