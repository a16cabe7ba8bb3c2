-- Ids are text of at most 128 characters from [A-Za-z0-9._~-], checked at the front door.
-- Times without a default come from whoever made the thing; leases and due times are this server's own clock.

CREATE TABLE organizations (
  organization_id text PRIMARY KEY,
  name            text NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now()
);

-- The secret is never stored. It has 256 random bits, so one SHA-256 can't be searched, and a slow hash would only
-- slow every request down.
CREATE TABLE api_keys (
  key_id          text PRIMARY KEY,
  organization_id text NOT NULL REFERENCES organizations ON DELETE CASCADE,
  secret_sha256   bytea NOT NULL,
  scopes          text[] NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  revoked_at      timestamptz
);
CREATE INDEX api_keys_by_organization ON api_keys (organization_id);

-- Browser origins, as in the Origin header: https://shop.example
CREATE TABLE origins (
  organization_id text NOT NULL REFERENCES organizations ON DELETE CASCADE,
  origin          text NOT NULL,
  PRIMARY KEY (organization_id, origin)
);
CREATE INDEX origins_by_origin ON origins (origin);

-- The row that is locked while a version is added, so that versions of a transaction come one after another.
CREATE TABLE transactions (
  organization_id text NOT NULL,
  transaction_id  text NOT NULL,
  session_id      text NOT NULL,
  user_id         text,
  newest_version  int NOT NULL DEFAULT 0,
  risk_level      text,
  scored_at       timestamptz,
  PRIMARY KEY (organization_id, transaction_id)
);
CREATE INDEX transactions_by_time ON transactions (organization_id, scored_at DESC, transaction_id DESC);

-- What each segment contributed. Its key makes a second delivery of the segment harmless.
CREATE TABLE scored_segments (
  organization_id text NOT NULL,
  transaction_id  text NOT NULL,
  segment         int NOT NULL,
  events          bigint NOT NULL,
  trigger_reason  text NOT NULL,
  evidence        bytea NOT NULL,
  scored_at       timestamptz NOT NULL,
  PRIMARY KEY (organization_id, transaction_id, segment)
);

-- A row a version, never changed once written. body is the JSON as it is served.
CREATE TABLE results (
  organization_id text NOT NULL,
  transaction_id  text NOT NULL,
  version         int NOT NULL,
  segments        int NOT NULL,
  session_id      text NOT NULL,
  events          bigint NOT NULL,
  trigger_reason  text NOT NULL,
  risk_level      text NOT NULL,
  risk_score      double precision,
  degraded        boolean NOT NULL,
  body            text NOT NULL,
  scored_at       timestamptz NOT NULL,
  PRIMARY KEY (organization_id, transaction_id, version)
);
-- The list, newest first; the included columns let it pass over other levels without a look at the rows.
CREATE INDEX results_by_time ON results (organization_id, scored_at DESC, transaction_id DESC)
  INCLUDE (version, risk_level);

-- Committed together with its result, published after that.
CREATE TABLE outbox (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organization_id text NOT NULL,
  transaction_id  text NOT NULL,
  version         int NOT NULL,
  body            text NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  published_at    timestamptz
);
CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;

CREATE TABLE webhook_endpoints (
  id                    text PRIMARY KEY,
  organization_id       text NOT NULL REFERENCES organizations ON DELETE CASCADE,
  url                   text NOT NULL,
  event_types           text[] NOT NULL,
  description           text NOT NULL DEFAULT '',
  enabled               boolean NOT NULL DEFAULT true,
  disabled_reason       text,
  secret                text NOT NULL,
  previous_secret       text,
  previous_secret_until timestamptz,
  created_at            timestamptz NOT NULL DEFAULT now(),
  updated_at            timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_endpoints_by_organization ON webhook_endpoints (organization_id, created_at, id);

-- One a message and endpoint; id is the webhook-id. Test messages belong to no transaction.
CREATE TABLE webhook_deliveries (
  id              text PRIMARY KEY,
  endpoint_id     text NOT NULL REFERENCES webhook_endpoints ON DELETE CASCADE,
  organization_id text NOT NULL,
  transaction_id  text,
  version         int,
  event_type      text NOT NULL,
  body            text NOT NULL,
  status          text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'exhausted')),
  -- Attempts of the running schedule: a resend starts it again, while webhook_attempts goes on counting.
  attempts        int NOT NULL DEFAULT 0,
  schedule_from   timestamptz NOT NULL DEFAULT now(),
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  leased_until    timestamptz,
  created_at      timestamptz NOT NULL DEFAULT now(),
  delivered_at    timestamptz,
  UNIQUE (endpoint_id, transaction_id, version)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint_id, next_attempt_at) WHERE status = 'pending';
CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (organization_id, created_at DESC, id DESC);
CREATE INDEX webhook_deliveries_by_transaction ON webhook_deliveries (organization_id, transaction_id);

CREATE TABLE webhook_attempts (
  delivery_id text NOT NULL REFERENCES webhook_deliveries ON DELETE CASCADE,
  attempt     int NOT NULL,
  started_at  timestamptz NOT NULL,
  duration_ms int NOT NULL,
  status_code int,
  error       text,
  PRIMARY KEY (delivery_id, attempt)
);

CREATE TABLE audit_log (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organization_id text NOT NULL,
  actor           text NOT NULL,
  action          text NOT NULL,
  subject         text NOT NULL,
  at              timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX audit_log_by_time ON audit_log (organization_id, at DESC, id DESC);
