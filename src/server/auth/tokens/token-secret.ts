import { randomBytes } from 'node:crypto';
import type { AppContext } from '../../platform/app-context';
import { fingerprint } from '../../platform/seal';

const prefix = 'kith_';
const startLength = 10;
const form = /^kith_[A-Za-z0-9_-]{43}$/;

export const newToken = () => prefix + randomBytes(32).toString('base64url');
export const startOf = (token: string) => token.slice(0, startLength);
export const isToken = (text: string) => form.test(text);

export const hashOf = ({ config }: Pick<AppContext, 'config'>, token: string) =>
  fingerprint({ secret: config.auth.secret, purpose: 'kith api tokens', owner: '' }, token);
