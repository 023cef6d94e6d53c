import type { AppContext } from '../../platform/app-context';

/** Where programs find this Kith, as `https://kith.example`: by its setting, without a path or a slash at the end, else where it was `asked`. */
export const publicOrigin = ({ config }: Pick<AppContext, 'config'>, asked: string): string =>
  new URL(config.auth.url ?? asked).origin;
