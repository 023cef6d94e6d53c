'use client';
import { Globe, Lock, MessageCircle, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { postVisibilities, replyRules } from '@/contracts/post-choices';
import { buttonLook } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { LabelFields } from './label-fields';
import type { PostSettings } from './use-post-settings';

type PostOptionsProps = { settings: PostSettings; onChange: (settings: PostSettings) => void };

/** Who sees the post, who may answer it, and whether it has a label. */
export function PostOptions({ settings, onChange }: PostOptionsProps) {
  const t = useTranslations('composer.options');
  const hasLabel = settings.isSensitive || settings.isSpoiler;
  const [isLabelling, setIsLabelling] = useState(false);
  return (
    <div className="mt-2 grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Choice
          icon={settings.visibility === 'public' ? <Globe className="size-4" /> : <Lock className="size-4" />}
          label={t('visibility')}
          value={settings.visibility}
          options={postVisibilities.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
          onChange={(visibility) => onChange({ ...settings, visibility })}
        />
        <Choice
          icon={<MessageCircle className="size-4" />}
          label={t('replies')}
          value={settings.replies}
          options={replyRules.map((value) => ({ value, label: t(`replyRules.${value}`) }))}
          onChange={(replies) => onChange({ ...settings, replies })}
        />
        <button
          type="button"
          aria-expanded={isLabelling || hasLabel}
          onClick={() => setIsLabelling((isOn) => !isOn)}
          className={classNames(buttonLook({ tone: 'plain', size: 'small' }), hasLabel && 'text-accent')}
        >
          <TriangleAlert aria-hidden="true" className="size-4" />
          {t('label')}
        </button>
      </div>
      {(isLabelling || hasLabel) && <LabelFields label={settings} onChange={(label) => onChange({ ...settings, ...label })} />}
    </div>
  );
}

type ChoiceProps<T extends string> = {
  icon: ReactNode;
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
};

function Choice<T extends string>({ icon, label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <span className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-sunk pl-3 text-ink-soft text-sm focus-within:outline-2 focus-within:outline-accent">
      <span aria-hidden="true">{icon}</span>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="min-h-8 max-w-44 rounded-full bg-transparent pr-2 text-ink outline-none"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-surface">
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
