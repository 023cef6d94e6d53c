import type { ReportInput } from '@/contracts/inputs/moderation';
import { reportReasons } from '@/contracts/moderation';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '../auth/viewer';
import type { AppContext, Tx } from '../platform/app-context';
import { type Reported, reportedSubject } from './reported-subject';

type App = Pick<AppContext, 'transact' | 'limiter' | 'ids' | 'clock'>;

/**
 * Tells moderators of something, with what is there now kept as evidence. Reports about one thing are one case while it is open; saying
 * it again changes nothing. Gives the id of the report. Throws `DomainError`: `report-not-possible` (no such thing for this one, or
 * one's own), `rate-limited`.
 */
export async function fileReport(app: App, by: Pick<Viewer, 'id'>, input: ReportInput): Promise<{ reportId: string }> {
  await app.limiter.take('report', by.id);
  return app.transact(async (tx) => {
    const reported = await reportedSubject(tx, input.subject, { id: input.subjectId, readerId: by.id });
    if (!reported || reported.ownerId === by.id) {
      throw new DomainError('report-not-possible', `${by.id} cannot report ${input.subject} ${input.subjectId}`);
    }
    const caseId = await openCase(app, tx, input, reported);
    return addReport(app, tx, { ...input, caseId, reporterId: by.id, evidence: reported.evidence });
  });
}

/** The one open case about it, held until the end of the transaction. */
async function openCase(app: App, tx: Tx, { subject, subjectId, reason }: ReportInput, { ownerId }: Reported): Promise<string> {
  const openKey = `${subject}:${subjectId}`;
  const severity = reportReasons[reason];
  const made = { id: app.ids.next(), subjectKind: subject, subjectId, ownerId, openKey, severity, createdAt: app.clock.now() };
  await tx.moderationCase.createMany({ data: made, skipDuplicates: true });
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM moderation_cases WHERE open_key = ${openKey} FOR UPDATE`;
  // Between the two it was closed: what is reported now is another case.
  return rows[0]?.id ?? openCase(app, tx, { subject, subjectId, reason, words: '' }, { ownerId, evidence: noEvidence });
}

const noEvidence = { text: '', images: [], postId: null, conversationId: null, at: null };

type Added = Pick<ReportInput, 'reason' | 'words'> & { caseId: string; reporterId: string; evidence: Reported['evidence'] };

async function addReport(app: App, tx: Tx, added: Added): Promise<{ reportId: string }> {
  const { caseId, reporterId, reason, words, evidence } = added;
  const row = { id: app.ids.next(), caseId, reporterId, reason, words, evidence, createdAt: app.clock.now() };
  const { count } = await tx.report.createMany({ data: row, skipDuplicates: true });
  const first = { caseId_reporterId: { caseId, reporterId } };
  if (count === 0) return { reportId: (await tx.report.findUniqueOrThrow({ where: first, select: { id: true } })).id };
  await tx.$executeRaw`UPDATE moderation_cases SET reports_count = reports_count + 1,
    severity = greatest(severity, ${reportReasons[reason]}) WHERE id = ${caseId}::uuid`;
  return { reportId: row.id };
}
