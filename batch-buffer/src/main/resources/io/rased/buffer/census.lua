-- What the buffer knows of a transaction, all of one moment. KEYS: transaction, batches, due. ARGV: tag, organization,
-- transaction. Answers false if it knows nothing, else {batch ids remembered, batches of the open segment, length of its
-- list, segments that have a list and no place in the due index, then of each closed segment: number, batches, length of
-- its list, which is 0 once it was handed over}.
local fields = redis.call('HGETALL', KEYS[1])
if #fields == 0 then
  return false
end
local names = {}
for i = 1, #fields, 2 do
  names[fields[i]] = fields[i + 1]
end

local tag, organization, transaction = ARGV[1], ARGV[2], ARGV[3]
local events = 'events:' .. tag .. ':' .. organization .. ':' .. names['session'] .. ':' .. transaction
local forgotten = 0
local function length(list, segment)
  local batches = redis.call('LLEN', list)
  local member = organization .. ':' .. names['session'] .. ':' .. transaction .. ':' .. segment
  if batches > 0 and not redis.call('ZSCORE', KEYS[3], member) then
    forgotten = forgotten + 1
  end
  return batches
end

local answer = {redis.call('HLEN', KEYS[2]), tonumber(names['batches']), length(events, names['segment']), 0}
for name, batches in pairs(names) do
  local number = string.match(name, '^closed:(%d+)$')
  if number then
    local sealed = 'sealed:' .. tag .. ':' .. organization .. ':' .. transaction .. ':' .. number
    answer[#answer + 1] = tonumber(number)
    answer[#answer + 1] = tonumber(batches)
    answer[#answer + 1] = length(sealed, number)
  end
end
answer[4] = forgotten
return answer
