-- Accounts for the batch that RPUSH, in the same MULTI, has just put at the end of the open segment; takes it back if it
-- does not belong there. The body itself never enters the interpreter: copying it would cost more than all the rest.
--
-- KEYS: events, transaction, batches, due. Answers {status, segment, batches, sealed}.
local ACCEPTED, DUPLICATE, BATCH_CONFLICT, OTHER_SESSION = 0, 1, 2, 3

local session, batch_id, hash, bytes = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local flagged, events, earliest, latest = ARGV[5] == '1', tonumber(ARGV[6]), ARGV[7], ARGV[8]
local user, address, agent = ARGV[9], ARGV[10], ARGV[11]
local batch_limit, byte_limit = tonumber(ARGV[12]), tonumber(ARGV[13])
local idle, max_age, retention = tonumber(ARGV[14]), tonumber(ARGV[15]), ARGV[16]
local tag, name = ARGV[17], ARGV[18]

local now = clock()
local state = redis.call('HMGET', KEYS[2],
  'session', 'segment', 'batches', 'bytes', 'events', 'earliest', 'latest', 'opened', 'user', 'address', 'agent')

if state[1] and state[1] ~= session then
  redis.call('RPOP', KEYS[1])
  return {OTHER_SESSION, 0, 0, 0}
end

local segment = tonumber(state[2] or '0')
local batches = tonumber(state[3] or '0')

if redis.call('HSETNX', KEYS[3], batch_id, segment .. ':' .. hash .. ':' .. now) == 0 then
  redis.call('RPOP', KEYS[1])
  local of, known = string.match(redis.call('HGET', KEYS[3], batch_id), '^(%d+):([^:]+)')
  of = tonumber(of)
  if known ~= hash then
    return {BATCH_CONFLICT, 0, 0, 0}
  elseif of == segment then
    return {DUPLICATE, of, batches, 0}
  end
  return {DUPLICATE, of, tonumber(redis.call('HGET', KEYS[2], 'closed:' .. of)), 1}
end

batches = batches + 1
bytes = bytes + tonumber(state[4] or '0')
events = events + tonumber(state[5] or '0')
local known_earliest, known_latest = state[6] or '-1', state[7] or '-1'
if earliest == '-1' or (known_earliest ~= '-1' and tonumber(known_earliest) < tonumber(earliest)) then
  earliest = known_earliest
end
if tonumber(known_latest) > tonumber(latest) then
  latest = known_latest
end
if user == '' then
  user = state[9] or ''
end
if address == '' then
  -- A batch that shows no client is a backend's; the client is who an earlier one showed.
  address, agent = state[10] or '', state[11] or ''
end
local opened = batches == 1 and now or tonumber(state[8])

if batches > 1 and user == state[9] and address == state[10] and agent == state[11] then
  -- Nearly always: what stays the same is not written again.
  redis.call('HSET', KEYS[2],
    'batches', batches, 'bytes', bytes, 'events', events, 'earliest', earliest, 'latest', latest)
else
  redis.call('HSET', KEYS[2],
    'session', session, 'segment', segment, 'batches', batches, 'bytes', bytes, 'events', events,
    'earliest', earliest, 'latest', latest, 'opened', opened, 'user', user, 'address', address, 'agent', agent)
end
if batches == 1 then
  -- A safety net far behind any deadline, for what no gateway ever comes back for. It is no trigger.
  redis.call('PEXPIRE', KEYS[1], retention)
  redis.call('PEXPIRE', KEYS[2], retention)
  redis.call('PEXPIRE', KEYS[3], retention)
end

local reason = (flagged and 'trigger_flag')
  or (batches > batch_limit and 'batch_limit_exceeded')
  or (bytes > byte_limit and 'byte_limit_exceeded')
local member = name .. ':' .. segment
if not reason then
  redis.call('ZADD', KEYS[4], math.min(now + idle, opened + max_age), member)
  return {ACCEPTED, segment, batches, 0}
end

local organization, transaction = string.match(name, '^([^:]+):[^:]+:([^:]+)$')
local sealed = organization .. ':' .. transaction .. ':' .. segment
close(
  {events = KEYS[1], transaction = KEYS[2], due = KEYS[4], sealed = 'sealed:' .. tag .. ':' .. sealed,
    meta = 'sealed-meta:' .. tag .. ':' .. sealed, sealed_bytes = 'sealed-bytes:' .. tag},
  member,
  {number = segment, batches = batches, bytes = bytes, events = events, earliest = earliest, latest = latest,
    opened = opened, user = user, address = address, agent = agent},
  reason, now)
return {ACCEPTED, segment, batches, 1}
