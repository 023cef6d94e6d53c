import type { AppContext } from '@/server/platform/app-context';
import { signFileAddress } from './sign-file-address';

type Addressed = {
  key: string;
  url: string;
  smallKey: string | null;
  smallUrl: string | null;
  isPrivate: boolean;
};

/** Where this viewer reads an image and its small one: the public addresses, or of a private image such as hold for the viewer alone. */
export function addressesFor(
  app: Pick<AppContext, 'config' | 'clock'>,
  { key, url, smallKey, smallUrl, isPrivate }: Addressed,
  viewerId: string,
): { url: string; smallUrl: string | null } {
  if (!isPrivate) return { url, smallUrl };
  return {
    url: signFileAddress(app, { key, viewerId }),
    smallUrl: smallKey && signFileAddress(app, { key: smallKey, viewerId }),
  };
}
