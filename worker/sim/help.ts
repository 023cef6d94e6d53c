/** Everything that `npm run sim` can do. */
export const help = `npm run sim                                   a prompt: start stop pause resume step [n] speed <x|max> status quit
npm run sim -- --step 10                      ten steps of the paused town, each reported
npm run sim -- --until "day 2 08:00"          lets the running town go on until then
npm run sim -- --scenario demo --seed 7 --until "day 2 08:00" [--language en|zh] [--hash]
                                              lives a scenario in a scratch world of its own
npm run sim -- replay [--from <event>]        lives the town's log again and compares each event and snapshot
npm run verify                                checks the database against every invariant, writing nothing

Also: --world <id> for replay (default main), --help.`;
