// An authenticator without hardware: it makes key pairs and signs, as a browser and a device together would answer a page (WebAuthn
// level 3). What an attacker might send is an option.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Options = {
  /** origin of the page that asks */
  origin: string;
  /** as the site was told; another one is another site's */
  rpID: string;
};

type Held = { id: Buffer; key: KeyObject; userHandle: string };

type Twist = {
  /** the page that the browser says it showed */
  origin?: string;
  /** what its counter says; by itself it counts up */
  counter?: number;
  /** whether the person unlocked it; else they only touched it */
  isUnlocked?: boolean;
  /** another account's, by an authenticator that lies */
  userHandle?: string;
};

const flags = { present: 0x01, unlocked: 0x04, mayBeBackedUp: 0x08, backedUp: 0x10, hasKey: 0x40 } as const;
const ES256 = -7;

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer | Uint8Array) => Buffer.from(bytes).toString('base64url');

/** The public half as COSE has it (RFC 9053): an elliptic curve key on P-256 for ES256. */
function coseKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const bytes = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'));
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, ES256],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  );
}

export function softwareAuthenticator({ origin, rpID }: Options) {
  const held: Held[] = [];
  let uses = 0;

  const clientData = (type: 'webauthn.create' | 'webauthn.get', challenge: string, twist: Twist) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: twist.origin ?? origin, crossOrigin: false }));

  function authenticatorData(extra: number, twist: Twist): Buffer {
    const unlocked = twist.isUnlocked === false ? 0 : flags.unlocked;
    const head = Buffer.alloc(5);
    head.writeUInt8(flags.present | unlocked | flags.mayBeBackedUp | flags.backedUp | extra);
    uses += 1;
    head.writeUInt32BE(twist.counter ?? uses, 1);
    return Buffer.concat([sha256(rpID), head]);
  }

  return {
    /** Answers `passkeys.offer`. */
    make({ challenge, user }: { challenge: string; user: { id: string } }, twist: Twist = {}) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const id = randomBytes(32);
      held.push({ id, key: privateKey, userHandle: user.id });
      const idLength = Buffer.alloc(2);
      idLength.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), idLength, id, coseKey(publicKey)]);
      const authData = new Uint8Array(Buffer.concat([authenticatorData(flags.hasKey, twist), attested]));
      const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', authData],
      ]);
      return {
        ...{ id: text(id), rawId: text(id), type: 'public-key' as const, clientExtensionResults: {} },
        response: {
          clientDataJSON: text(clientData('webauthn.create', challenge, twist)),
          attestationObject: text(isoCBOR.encode(attestation)),
          transports: ['internal'],
        },
      };
    },

    /** Answers `passkeys.ask` with the passkey that was made last. */
    prove({ challenge }: { challenge: string }, twist: Twist = {}) {
      const passkey = held.at(-1);
      if (!passkey) throw new Error('The authenticator holds no passkey');
      const authData = authenticatorData(0, twist);
      const client = clientData('webauthn.get', challenge, twist);
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), passkey.key);
      const { id } = passkey;
      return {
        ...{ id: text(id), rawId: text(id), type: 'public-key' as const, clientExtensionResults: {} },
        response: {
          ...{ clientDataJSON: text(client), authenticatorData: text(authData), signature: text(signature) },
          userHandle: twist.userHandle ?? passkey.userHandle,
        },
      };
    },
  };
}
