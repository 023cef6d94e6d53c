import { errorCodeOf, fieldComplaints } from '../errors/error-code-of';

type Complaint = 'username-taken' | 'username-characters' | 'weak-password' | 'bad-input';

/** Which field a refused registration is about; `isElsewhere` when it is about none of them. */
export function registerComplaints(error: unknown) {
  const code = error ? errorCodeOf(error) : null;
  const about = (field: string): Complaint | null => {
    const [complaint] = fieldComplaints(error, field);
    if (!complaint) return null;
    return complaint === 'username-characters' ? complaint : 'bad-input';
  };
  const username = code === 'username-taken' ? code : about('username');
  const password = code === 'weak-password' ? code : about('password');
  const nickname = about('nickname');
  const mail = about('mail');
  return { username, nickname, mail, password, isElsewhere: code !== null && !username && !nickname && !mail && !password };
}
