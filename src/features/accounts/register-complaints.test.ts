import { expect, it } from 'vitest';
import { registerComplaints } from './register-complaints';

const none = { username: null, nickname: null, mail: null, password: null, isElsewhere: false };

it('no error, no complaint', () => {
  expect(registerComplaints(null)).toEqual(none);
});

it('a taken name is said at the name', () => {
  expect(registerComplaints({ data: { domainCode: 'username-taken' } })).toEqual({ ...none, username: 'username-taken' });
});

it('a weak password is said at the password', () => {
  expect(registerComplaints({ data: { domainCode: 'weak-password' } })).toEqual({ ...none, password: 'weak-password' });
});

it('refused characters are named, other refusals are general', () => {
  const error = { data: { zod: { fieldErrors: { username: ['username-characters'], nickname: ['Too long'] } } } };
  expect(registerComplaints(error)).toEqual({ ...none, username: 'username-characters', nickname: 'bad-input' });
});

it('what concerns no field is said below', () => {
  expect(registerComplaints({ data: { domainCode: 'rate-limited' } })).toEqual({ ...none, isElsewhere: true });
});
