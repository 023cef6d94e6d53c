import { genUploader } from 'uploadthing/client';
import type { UploadRouter } from '@/server/media/upload-router';

export type { UploadAnswer } from '@/server/media/upload-router';

export const { uploadFiles, createUpload } = genUploader<UploadRouter>();
