export const reportSubjects = ['post', 'comment', 'message', 'profile'] as const;
export type ReportSubject = (typeof reportSubjects)[number];

/** Why something is reported, with how bad it would be: what is worst is looked at first. */
export const reportReasons = {
  'minor-safety': 6,
  'self-harm': 5,
  violence: 4,
  hate: 3,
  harassment: 3,
  sexual: 3,
  impersonation: 2,
  'unlabelled-ai': 2,
  spam: 1,
  other: 1,
} as const;
export type ReportReason = keyof typeof reportReasons;
export const reportReasonNames = Object.keys(reportReasons).filter((name): name is ReportReason => name in reportReasons);

/** What moderators can decide. `hold`: a character says nothing to anybody until it is lifted. */
export const decisions = ['dismiss', 'label', 'remove', 'warn', 'suspend', 'ban', 'hold'] as const;
export type Decision = (typeof decisions)[number];

/** Days of a suspension. */
export const suspensionDays = [1, 7, 30] as const;

/** What can be decided about something of somebody. */
export function decisionsFor(subject: ReportSubject, owner: { isCharacter: boolean }): Decision[] {
  return decisions.filter((decision) => {
    if (decision === 'label') return subject === 'post';
    if (decision === 'remove') return subject !== 'profile';
    if (decision === 'hold') return owner.isCharacter;
    if (decision === 'warn' || decision === 'suspend' || decision === 'ban') return !owner.isCharacter;
    return true;
  });
}
