// The calls of UploadThing's server SDK (UTApi) that manage stored files.
import { z } from 'zod';
import { json, publicAddress, type UploadOptions } from './options';
import { sign } from './signature';
import type { StoredFile, StoredFiles } from './stored-files';

const update = z.object({
  fileKey: z.string().nullish(),
  customId: z.string().nullish(),
  newName: z.string().min(1).optional(),
  acl: z.enum(['public-read', 'private']).optional(),
});
const call = z.object({
  fileKeys: z.array(z.string()).default([]),
  customIds: z.array(z.string()).default([]),
  fileKey: z.string().nullish(),
  customId: z.string().nullish(),
  limit: z.number().int().min(1).max(500).default(500),
  offset: z.number().int().min(0).default(0),
  expiresIn: z.number().positive().default(3600),
  updates: z.array(update).default([]),
});
type Call = z.infer<typeof call>;
type Wanted = { fileKey?: string | null; customId?: string | null };

const MAX_TOTAL = 2_000_000_000;

function find(all: StoredFile[], { fileKey, customId }: Wanted): StoredFile | undefined {
  return all.find((file) => (fileKey ? file.key === fileKey : customId != null && file.customId === customId));
}

function named(all: StoredFile[], { fileKeys, customIds }: Call): StoredFile[] {
  const wanted: Wanted[] = [...fileKeys.map((fileKey) => ({ fileKey })), ...customIds.map((customId) => ({ customId }))];
  return wanted.map((one) => find(all, one)).filter((file) => file !== undefined);
}

async function deleteFiles(files: StoredFiles, asked: Call): Promise<Response> {
  const gone = named(await files.all(), asked);
  for (const file of gone) await files.remove(file.key);
  return json({ success: true, deletedCount: gone.length });
}

async function listFiles(files: StoredFiles, { offset, limit }: Call): Promise<Response> {
  const all = await files.all();
  const page = all.slice(offset, offset + limit).map(({ key, customId, name, size, uploadedAt }) => {
    return { id: key, key, customId, name, size, status: 'Uploaded', uploadedAt };
  });
  return json({ hasMore: all.length > offset + limit, files: page });
}

async function updateFiles(files: StoredFiles, { updates }: Call): Promise<Response> {
  const all = await files.all();
  for (const change of updates) {
    const file = find(all, change);
    if (file) await files.save({ ...file, name: (change.newName ?? file.name).slice(0, 255), acl: change.acl ?? file.acl });
  }
  return json({ success: true });
}

async function usage(files: StoredFiles): Promise<Response> {
  const all = await files.all();
  const total = all.reduce((sum, file) => sum + file.size, 0);
  return json({ totalBytes: total, appTotalBytes: total, filesUploaded: all.length, limitBytes: MAX_TOTAL });
}

async function requestAccess(files: StoredFiles, asked: Call, options: UploadOptions): Promise<Response> {
  const file = find(await files.all(), asked);
  if (!file) return json({ error: 'Not found' }, 404);
  const unsigned = `${publicAddress(options, file.key)}?expires=${Date.now() + asked.expiresIn * 1000}`;
  const url = `${unsigned}&signature=${encodeURIComponent(sign(unsigned, options.apiKey))}`;
  return json({ url, ufsUrl: url });
}

/** Answers POST /v6/<name>, whose API key was checked before. */
export async function fileApi(
  name: string,
  body: unknown,
  place: { options: UploadOptions; files: StoredFiles },
): Promise<Response> {
  const parsed = call.safeParse(body);
  if (!parsed.success) return json({ error: 'Bad request' }, 400);
  const { options, files } = place;
  const asked = parsed.data;
  switch (name) {
    case 'deleteFiles':
      return deleteFiles(files, asked);
    case 'listFiles':
      return listFiles(files, asked);
    case 'getFileUrl':
      return json({ data: named(await files.all(), asked).map(({ key }) => ({ key, url: publicAddress(options, key) })) });
    case 'renameFiles':
    case 'updateACL':
      return updateFiles(files, asked);
    case 'getUsageInfo':
      return usage(files);
    case 'requestFileAccess':
      return requestAccess(files, asked, options);
    default:
      return json({ error: 'Not found' }, 404);
  }
}
