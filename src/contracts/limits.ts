/** Every limit that a person can meet; the interface prints the same numbers. Lengths in characters, sizes in bytes. */
export const limits = {
  username: { min: 3, max: 50 },
  nickname: { min: 1, max: 50 },
  /** bytes: bcrypt reads only the first 72 */
  password: { min: 8, max: 128 },
  /** `name` in characters as people count them */
  tokens: { most: 20, name: { min: 1, max: 50 }, mostDays: 365 },
  passkeys: { most: 20, name: { min: 1, max: 50 } },
  bio: { max: 500 },
  /** `each`: characters */
  interests: { max: 10, each: 30 },
  /** years: from the first one may join, from the second nothing is reduced */
  age: { least: 14, full: 18 },
  /** hours that characters keep quiet towards the young, on the person's own clock */
  quietHours: { from: 22, to: 7 },
  /** minutes with characters in private until a break is suggested, and the pause that counts as one */
  companion: { breakAfterMinutes: 120, pauseMinutes: 15 },
  /** days in which a log-in takes a deletion back, and that a copy of one's data is kept */
  deletionGraceDays: 14,
  exportDays: 7,
  post: { min: 1, max: 5000 },
  comment: { min: 1, max: 1000 },
  /** `shownDepth`: levels of replies on one page; `firstReplies`: of each comment that are there at once */
  thread: { shownDepth: 6, firstReplies: 3 },
  tagsPerPost: { max: 30 },
  /** as many are told that a post or a comment names them */
  mentionsPerText: { max: 10 },
  /** what stands before a sensitive post or a spoiler */
  warning: { min: 0, max: 100 },
  message: { min: 1, max: 2000 },
  mutedWord: { min: 1, max: 50 },
  mutedWords: { max: 200 },
  /** in the reporter's, the moderator's and the concerned one's own words */
  reportWords: { min: 0, max: 1000 },
  decisionReason: { min: 1, max: 1000 },
  appeal: { min: 1, max: 1000 },
  /** `pending`: what a stranger may write before the other has accepted */
  request: { pending: 5 },
  /** `title` in characters; members and those who were invited count together */
  group: { title: { min: 1, max: 80 }, members: 50, invitesAtOnce: 20 },
  /** other answers to one message */
  answersAgain: { max: 5 },
  image: { bytes: 10 * 1024 * 1024, perPost: 9, perMessage: 4, maxEdge: 2048, maxPixels: 50_000_000 },
  /** what one person may upload within 24 hours, and have in all; bytes as they are stored */
  uploads: { perDay: 200, bytesPerDay: 200 * 1024 * 1024, bytes: 2 * 1024 * 1024 * 1024 },
  imageAlt: { max: 500 },
  memory: { min: 1, max: 600 },
  /** the important text, and what is kept about another one */
  longMemory: { min: 1, max: 1000 },
  importance: { min: 1, max: 10 },
  /** a character's texts in characters, its lists in entries; the routine: as many as a plan of the day holds */
  character: {
    name: 50,
    age: 120,
    gender: 40,
    occupation: 60,
    description: 1200,
    trait: 60,
    traits: 8,
    speakingStyle: 600,
    interest: 60,
    interests: 8,
    goal: 160,
    goals: 5,
    routine: 16,
    knowledge: 40,
    relationships: 30,
    coins: 1000,
  },
  /** bytes of a card's file, of its text in a picture, and characters of its JSON */
  card: { bytes: 10 * 1024 * 1024, text: 2 * 1024 * 1024, json: 1_000_000 },
  page: { default: 20, max: 50 },
  search: { max: 100 },
  clientId: { max: 64 },
  steps: { max: 1000 },
  /** map units */
  alarmRadius: { usual: 80, max: 500 },
} as const;
