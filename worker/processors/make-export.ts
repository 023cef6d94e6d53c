import { makeExport } from '@/server/personal-data/export/make-export';
import type { Processor } from '../processor';

export const makeExportProcessor: Processor<'make-export'> = (app, { exportId }, { signal }) => makeExport(app, exportId, signal);
