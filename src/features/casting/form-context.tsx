'use client';
// What the parts of the form share, so that each names only its own field.
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext } from 'react';
import type { CharacterForm } from '@/contracts/inputs/characters';
import type { CastingOptions } from '@/contracts/views/characters';
import { errorAt, type FormErrors } from './form-errors';

export type FormState = {
  form: CharacterForm;
  change: (parts: Partial<CharacterForm>) => void;
  errors: FormErrors;
  options: CastingOptions;
};

const Context = createContext<FormState | null>(null);

export const FormProvider = ({ state, children }: { state: FormState; children: ReactNode }) => (
  <Context.Provider value={state}>{children}</Context.Provider>
);

export function useForm(): FormState & {
  changePersona: (parts: Partial<CharacterForm['persona']>) => void;
  changeLife: (parts: Partial<CharacterForm['life']>) => void;
  /** the sentence for what is wrong at a path */
  complaint: (path: string) => string | null;
} {
  const t = useTranslations('casting');
  const state = useContext(Context);
  if (!state) throw new Error('A part of the form stands outside of it');
  const { form, change, errors } = state;
  return {
    ...state,
    changePersona: (parts) => change({ persona: { ...form.persona, ...parts } }),
    changeLife: (parts) => change({ life: { ...form.life, ...parts } }),
    complaint: (path) => {
      const found = errorAt(errors, path);
      return found && t(`complaints.${found}`);
    },
  };
}
