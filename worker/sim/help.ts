/** Everything that `npm run sim` can do. */
export const help = `npm run sim                                   a prompt: start stop pause resume step [n] speed <x|max> alarm <place> [fire|sound] status quit
npm run sim -- --step 10                      ten steps of the paused town, each reported
npm run sim -- --until "day 2 08:00"          lets the running town go on until then
npm run sim -- --scenario demo --seed 7 --until "day 2 08:00" [--language en|zh] [--hash] [--report] [--out FILE]
                                              lives a scenario in a scratch world of its own
npm run sim -- simulate [--scenario demo] [--seed 7] [--turns 10000] [--until "day 8 08:00"] [--language en|zh] [--report] [--tape FILE] [--routine]
                                              lives a scenario in memory, with the scripted mind: no service is needed;
                                              a tape keeps each answer by its question and is read before anybody is asked
npm run sim -- save FILE [--at EVENT]         writes the town into a file, up to now or to an event of its log
npm run sim -- load FILE                      puts a saved town into an empty database, where it stands still
npm run sim -- load FILE --until "day 3 08:00" [--seed S] [--out FILE] [--hash]
                                              lets a saved town live on in a scratch world
npm run sim -- fork --at EVENT --until "day 3 08:00" [--seed S] [--out FILE] [--hash]
                                              lets the town live another life from an event on, in a scratch world
npm run sim -- diff A B                       in what the characters of two saved towns differ at the same minute
npm run sim -- replay [--from EVENT]          lives the town's log again and compares each event and snapshot
npm run sim -- report [--world ID]            a table of what the town's life came to so far
npm run verify:world                          checks the database against every invariant, writing nothing
npm run verify:network                        recounts every counter and ownership of the network, writing nothing

Also: --world ID for replay and save (default main), --help.`;
