-- Fingerprints of pointers' paths, each with the session that made it first; whoever makes it later replays it. A digest stands for
-- some twenty steps of a path, and in each organization another one does.
CREATE TABLE path_digests (
  organization_id text NOT NULL,
  digest          bigint NOT NULL,
  session_id      text NOT NULL,
  transaction_id  text NOT NULL,
  seen_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, digest)
);
-- For retention. Rows of one commit have one time, which an index keeps once.
CREATE INDEX path_digests_by_time ON path_digests (seen_at);
CREATE INDEX path_digests_of_transaction ON path_digests (organization_id, transaction_id);
