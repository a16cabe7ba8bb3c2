-- Closes the open segment of a transaction: its list gets a name of its own, where no batch is added any more, and the
-- transaction's next segment begins. In the due index it is due now, for whoever hands it over.
--
-- keys: events, transaction, due, sealed, meta, sealed_bytes. segment: what is being closed, with its counters as text.
local function close(keys, member, segment, reason, now)
  redis.call('RENAME', keys.events, keys.sealed)
  -- What was acknowledged must outlast any outage of the queue: a sealed segment has no time to live.
  redis.call('PERSIST', keys.sealed)
  redis.call('HSET', keys.meta,
    'reason', reason, 'sealed', now, 'opened', segment.opened,
    'batches', segment.batches, 'bytes', segment.bytes, 'events', segment.events,
    'earliest', segment.earliest, 'latest', segment.latest,
    'user', segment.user, 'address', segment.address, 'agent', segment.agent)
  redis.call('HSET', keys.transaction,
    'segment', segment.number + 1, 'batches', 0, 'bytes', 0, 'events', 0, 'earliest', -1, 'latest', -1,
    'closed:' .. segment.number, segment.batches)
  redis.call('INCRBY', keys.sealed_bytes, segment.bytes)
  redis.call('ZADD', keys.due, now, member)
end

-- Redis's own clock, in ms: nodes may disagree about the time, and here they can't.
local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
