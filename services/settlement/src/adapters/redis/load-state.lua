--[[
  load-state: reads what a round or a question wants of a province, all of it under one head.

  KEYS[1]     {province}:head         hash    next_command_offset, hash, journal_offset, clock_ms
  KEYS[2..]   {province}:fund:<fund>  hash    available_fen, held_fen, captured_fen, limit_fen, alarm_below_fen
              then {province}:person:<id>, {province}:claim:<id>, {province}:reference:<kind>:<id>  string
  ARGV[1]     at                      'expected' or 'any'
  ARGV[2]     expected_hash           of the head; empty when there is none yet
  ARGV[3]     fund_count              integer, 0 or more
  Returns     FENCED | { clock_ms, next_command_offset, funds, { per document its value, nil when absent } }
              funds: a line per fund of its five fields, by blanks, an absent one as 0; one text is read faster than forty values
]]
local FUND_FIELDS = { 'available_fen', 'held_fen', 'captured_fen', 'limit_fen', 'alarm_below_fen' }
local MOST_KEYS_A_READ = 1000
local at, expected_hash, fund_count = ARGV[1], ARGV[2], tonumber(ARGV[3])
local head = redis.call('HMGET', KEYS[1], 'hash', 'clock_ms', 'next_command_offset')
if at == 'expected' and (head[1] or '') ~= expected_hash then return 'FENCED' end

local funds, documents = {}, {}
for fund = 1, fund_count do
  local fields = redis.call('HMGET', KEYS[1 + fund], unpack(FUND_FIELDS))
  for field = 1, #FUND_FIELDS do fields[field] = fields[field] or '0' end
  funds[fund] = table.concat(fields, ' ')
end
for first = 2 + fund_count, #KEYS, MOST_KEYS_A_READ do
  local last = math.min(first + MOST_KEYS_A_READ - 1, #KEYS)
  local values = redis.call('MGET', unpack(KEYS, first, last))
  for value = 1, last - first + 1 do documents[#documents + 1] = values[value] end
end
return { head[2] or '0', head[3] or '0', table.concat(funds, '\n'), documents }
