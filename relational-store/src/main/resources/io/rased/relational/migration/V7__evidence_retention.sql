-- A segment's evidence is kept while its transaction may go on (ai.evidence.retention); after that, only that it was scored.
ALTER TABLE scored_segments ALTER COLUMN evidence DROP NOT NULL;
CREATE INDEX scored_segments_with_evidence ON scored_segments (scored_at) WHERE evidence IS NOT NULL;
-- For erasure. A user id may be longer than an index can hold.
CREATE INDEX transactions_by_user ON transactions (organization_id, left(user_id, 256)) WHERE user_id IS NOT NULL;
